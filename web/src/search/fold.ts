/** Names for comparison: lower case, without marks, so that "Fatih" finds "Fātiḥ". */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/[\p{M}’'ʻʼ`]/gu, "").toLowerCase();
}
