/** The file of the network as Python writes it (`publishing/views/network_file.py`). */
import { count, list, read, record, text, type Reader, type Result } from "../drawing/door.ts";
import { readKnown } from "../switches/known.ts";
import { readAtlas, readTie, type AtlasLine, type TieLine } from "../lineage/record.ts";

export interface NodeLine {
  readonly group: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly href: string;
  readonly theatres: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly degree: number;
  readonly betweenness: number;
  /** The day from which anything is known of it; null: no day. */
  readonly known: number | null;
}
export interface NetworkFile {
  readonly atlas: AtlasLine;
  readonly nodes: readonly NodeLine[];
  readonly ties: readonly TieLine[];
  readonly theatres: readonly string[];
  /** Ties that cite no dated publication. */
  readonly unpublished: number;
}

const node: Reader<NodeLine> = record<NodeLine>({
  group: text, name: text, names: list(text), href: text, theatres: list(text), x: count, y: count, degree: count, betweenness: count, known: readKnown,
});
const file: Reader<NetworkFile> = record<NetworkFile>({ atlas: readAtlas, nodes: list(node), ties: list(readTie), theatres: list(text), unpublished: count });

/** Reads the file, once, at the door; ties whose groups are not there are refused. */
export function readNetwork(value: unknown): Result<NetworkFile> {
  const found = read(file, value, "network");
  if (!found.ok) return found;
  const lost = found.value.ties.find((t) => !(t.a in found.value.nodes && t.b in found.value.nodes));
  return lost ? { ok: false, error: `network.ties: ${lost.node} names a group that is not there` } : found;
}
