"""Hundreds of hedged and firm wordings of an invented group, made by combining phrases.

`entries()` gives attack entries, `sentences()` sentences of the other sections; each says whether its
text hedges the thing it tells. The phrases were written before the reader was asked.
"""

from __future__ import annotations

from itertools import product

OWN = (
    "The LRF",
    "Lake Region Front militants",
    "LRF fighters",
    "Members of the LRF",
    "Gunmen of the Lake Region Front",
)
DEEDS = (
    ("bombed a market in Kisumu, Kenya", "bombing a market in Kisumu, Kenya", "the bombing of a market in Kisumu, Kenya"),
    ("killed a mayor in Eldoret, Kenya", "killing a mayor in Eldoret, Kenya", "the killing of a mayor in Eldoret, Kenya"),
    ("ambushed an army convoy near Garissa, Kenya", "ambushing an army convoy near Garissa, Kenya", "the ambush of an army convoy near Garissa, Kenya"),
    ("kidnapped four engineers in Turkana, Kenya", "kidnapping four engineers in Turkana, Kenya", "the kidnapping of four engineers in Turkana, Kenya"),
    ("set fire to a school in Wajir, Kenya", "setting fire to a school in Wajir, Kenya", "the fire in a school in Wajir, Kenya"),
)  # fmt: skip
AUTHORITIES = (
    "The government",
    "Kenyan police",
    "The Kenyan army",
    "Officials",
    "The interior minister",
    "Local authorities",
)
HEDGED_FRAMES = (
    "{Own} allegedly {did}.", "{Own} reportedly {did}.", "{Own} purportedly {did}.", "{Own} probably {did}.", "{Own} possibly {did}.",
    "{Own} apparently {did}.", "{Own} may have {done}.", "{Own} might have {done}.", "{Own} could have {done}.",
    "Allegedly, {own} {did}.", "Reportedly, {own} {did}.", "It is believed that {own} {did}.", "It was alleged that {own} {did}.",
    "It is possible that {own} {did}.", "It is unclear whether {own} {did}.", "It is not clear if {own} {did}.", "It has been suggested that {own} {did}.",
    "It is thought that {own} {did}.", "It was reported that {own} {did}.", "It is likely that {own} {did}.",
    "{Own} are believed to have {done}.", "{Own} are thought to have {done}.", "{Own} are suspected of {doing}.", "{Own} were accused of {doing}.",
    "{Own} were blamed for {deed}.", "{Own} were suspected to be behind {deed}.", "{Own} are alleged to have {done}.", "{Own} are said to have {done}.",
    "{Own} are presumed to have {done}.", "{Own} are rumored to have {done}.",
    "{Own} were implicated in {deed}.", "{Deed} was blamed on {own}.", "{Deed} was attributed to {own}.", "{Deed} has been attributed to {own}.",
    "{Deed} may have been carried out by {own}.", "{Deed} was allegedly the work of {own}.", "{Deed} was reportedly carried out by {own}.",
    "{Deed} is believed to be the work of {own}.", "{Deed} is widely attributed to {own}.", "{Deed} was likely carried out by {own}.",
    "Suspicion for {deed} fell on {own}.", "{Deed} bore the hallmarks of {own}.", "Some reports suggest that {own} {did}.",
    "Several sources claim that {own} {did}.", "Observers suspect that {own} {did}.", "Many analysts believe {own} {did}.",
    "Some analysts argue that {own} {did}.", "Unconfirmed reports say that {own} {did}.", "There is speculation that {own} {did}.",
    "No group claimed responsibility for {deed}, but {own} are suspected.", "No one claimed responsibility for {deed}, though {own} were suspected.",
    "Although no group took credit for {deed}, {own} are believed to be responsible.", "{Own} are the main suspects in {deed}.",
    "{Own} never claimed responsibility for {deed}, but were widely suspected.", "{Own} {did}, according to unverified reports.",
    "Whether {own} {did} is disputed.", "The involvement of {own} in {deed} is unconfirmed.", "{Own}, it is alleged, {did}.",
    "{Own}, according to the government, {did}.", "{Own} seem to have {done}.", "{Own} appear to have {done}.",
    "Three men suspected of belonging to the LRF {did}.", "Militants believed to belong to the LRF {did}.", "Gunmen with suspected ties to the LRF {did}.",
    "Men alleged to be LRF members {did}.", "Unidentified men, possibly from the LRF, {did}.", "Suspected {plain} {did}.", "Alleged {plain} {did}.", "Presumed {plain} {did}.",
    "In {deed}, the LRF is the prime suspect.", "Investigators linked {deed} to the LRF, but this was never proven.", "A witness accused {own} of {doing}.",
    "{Own} claimed responsibility for {deed}, but the claim could not be verified.", "{Own} claimed responsibility for {deed}, although experts doubt the claim.",
    "The claim by {own} that they {did} has not been independently verified.", "There is no evidence that {own} {did}.",
)  # fmt: skip
AUTHORITY_FRAMES = (
    "{Who} blamed {own} for {deed}.", "{Who} accused {own} of {doing}.", "{Who} suspected {own} of {doing}.", "{Who} attributed {deed} to {own}.",
    "{Who} said that {own} {did}.", "{Who} claimed that {own} {did}.", "{Who} alleged that {own} {did}.", "{Who} believed that {own} {did}.",
    "{Who} said {own} were responsible for {deed}.", "{Who} held {own} responsible for {deed}.", "{Who} blamed {deed} on {own}.",
    "{Who} charged that {own} {did}.", "{Who} suspect that {own} {did}.", "According to {who}, {own} {did}.", "{Own} {did}, {who} said.",
    "{Own} {did}, {who} claimed.", "{Who} were quick to blame {own} for {deed}.", "{Who} asserted that {own} {did}.", "{Who} pointed to {own} as the perpetrators of {deed}.",
    "No group claimed {deed}, but {who} blamed {own}.", "{Deed} was blamed on {own} by {who}.", "{Own} were accused by {who} of {doing}.",
    "{Who} insisted that {own} {did}.", "{Who} blamed {own}, though no evidence was shown.", "{Who} immediately accused {own} of {doing}.",
)  # fmt: skip
DENIED_FRAMES = (
    "{Own} denied {doing}.", "{Own} denied responsibility for {deed}.", "The government accused {own} of {doing}, but the group denied it.",
    "{Own} were blamed for {deed}; the group has denied involvement.", "{Own} rejected claims that they {did}.", "{Own} denied any involvement in {deed}.",
)  # fmt: skip
CLAIMED_FRAMES = (
    "{Own} claimed responsibility for {deed}.", "{Own} took responsibility for {deed}.", "{Own} claimed credit for {deed}.", "{Own} later claimed {deed}.",
    "Responsibility for {deed} was claimed by {own}.", "{Deed} was claimed by {own}.", "In a statement, {own} claimed responsibility for {deed}.",
    "{Own} said that they had {done}.", "{Own} publicly claimed responsibility for {deed} in an online video.",
    "The government blamed bandits for {deed}, but {own} claimed responsibility.", "{Own} admitted to {doing}.", "{Own} claimed to have {done}.",
    "{Own} released a statement claiming responsibility for {deed}.", "{Own} has claimed responsibility for {deed}, allegedly in response to arrests.",
)  # fmt: skip
FIRM_FRAMES = (
    "{Own} {did}.", "In the early morning, {own} {did}.", "{Own} {did} and escaped.", "On the orders of its leader, {own} {did}.",
    "{Own} {did}, allegedly in retaliation for a police raid.", "{Own} {did} because its inhabitants allegedly supported the government.",
    "{Own} {did}, reportedly killing at least nine people.", "{Own} {did} in what many consider its worst attack.", "{Own} {did}. The number of dead is unknown.",
    "{Own} {did}. It is unclear how many people died.", "{Own} {did}. The army reportedly lost two vehicles.", "{Own} {did}. The motive is unclear.",
    "{Own} {did} after the government had accused the Savanna League of treason.", "{Own} {did}, possibly to obtain ransom.", "{Own} {did} with weapons that were allegedly stolen.",
    "{Own} {did}, and police arrested three suspected accomplices.", "{Own} {did} and killed two suspected spies.", "{Own} {did}. A suspected member of the Savanna League was arrested.",
    "{Own} {did}. Police later said that the bomb was made of fertilizer.", "{Own} {did}. The government blamed the weather for the slow response.",
    "{Own} {did}, which may have been the first attack in the region.", "{Own} {did}. No other group claimed responsibility.", "{Own} {did}; up to 30 people may have been injured.",
    "{Deed} was carried out by {own}.", "{Deed} was the work of {own}.", "{Own} carried out {deed}.", "{Own} were responsible for {deed}.",
    "{Own} {did}, an apparent reprisal for an air strike.", "Fighting broke out when {own} {did}.", "{Own} {did}, apparently targeting an official.",
    "A court found that {own} {did}.", "Police confirmed that {own} {did}.", "{Own} {did}. Its leader was accused of tax evasion in the same year.",
    "{Own} {did}. Critics said the state could have done more.", "{Own}, led by Daniel Ouma, {did}.",
)  # fmt: skip


def fill(frame: str, own: str, deed: tuple[str, str, str], who: str = "") -> str:
    """The frame with its phrases; the first letter stays large."""
    did, doing, act = deed
    lower = own[0].lower() + own[1:] if own.startswith(("The", "Members", "Gunmen")) else own
    return frame.format(
        Own=own, own=lower, plain=own.replace("The LRF", "LRF gunmen").replace("Members", "members").replace("Gunmen", "gunmen"),
        did=did, done=did.replace("set fire", "set fire"), doing=doing, deed=act, Deed=act[0].upper() + act[1:], Who=who, who=who[:1].lower() + who[1:] if who.split(" ")[0] in ("The", "Officials", "Local") else who,
    )  # fmt: skip


def entries() -> list[tuple[str, str]]:
    """Pairs of firmness (hedged, denied, claimed, own) and the text of an entry."""
    found = []
    for n, (frame, deed) in enumerate(product(HEDGED_FRAMES, DEEDS)):
        found.append(("hedged", fill(frame, OWN[n % len(OWN)], deed)))
    for n, (frame, who) in enumerate(product(AUTHORITY_FRAMES, AUTHORITIES)):
        found.append(("hedged", fill(frame, OWN[n % len(OWN)], DEEDS[n % len(DEEDS)], who)))
    for word, frames in (
        ("denied", DENIED_FRAMES),
        ("claimed", CLAIMED_FRAMES),
        ("own", FIRM_FRAMES),
    ):
        for n, (frame, deed) in enumerate(product(frames, DEEDS)):
            found.append((word, fill(frame, OWN[n % len(OWN)], deed)))
    return [
        (word, f"{text[:-1]} ({n % 7 + 1} killed, {n % 11} wounded).")
        for n, (word, text) in enumerate(found)
    ]


ADVERBS = (
    "allegedly",
    "reportedly",
    "possibly",
    "probably",
    "apparently",
    "purportedly",
    "likely",
    "supposedly",
)
HEDGING = (
    "{Who} may have {done}.", "{Who} might have {done}.", "{Who} could have {done}.", "{Who} is believed to have {done}.", "{Who} is suspected of having {done}.",
    "{Who} is alleged to have {done}.", "{Who} is thought to have {done}.", "{Who} is said to have {done}.", "{Who} appears to have {done}.", "{Who} was accused of having {done}.",
    "It is believed that {who} {did}.", "It is unclear whether {who} {did}.", "It is possible that {who} {did}.", "It was reported that {who} {did}.", "It is likely that {who} {did}.",
    "Some analysts suggest that {who} {did}.", "Several sources claim that {who} {did}.", "Unconfirmed reports say that {who} {did}.", "Observers suspect that {who} {did}.",
    "Many experts believe that {who} {did}.", "The government accused {who} of having {done}.", "The Kenyan government alleged that {who} {did}.", "There are allegations that {who} {did}.",
    "{Who} {did}, but this has not been independently verified.", "{Who} {did}, although this claim is disputed.", "Perhaps {who} {did}.", "There is speculation that {who} {did}.",
)  # fmt: skip
FIRM = (
    "{Who} {did}.", "In 1996, {who} {did}.", "{Who} {did} in 1997.", "{Who} also {did}.", "Soon afterwards, {who} {did}.", "According to the New York Times, {who} {did}.",
    "{Who} {did}, according to its statutes.", "{Who} {did} after the fall of the old government.", "During the war, {who} {did}.", "{Who} never apologized and {did}.",
)  # fmt: skip
TOPICS = {
    "Leadership": (("Ouma", "founded a radio station in Busia"), ("Ouma", "trained in Sudan")),
    "Resources": (("the LRF", "collected ransom for tourists"), ("the LRF", "taxed coffee farmers"), ("the LRF", "received donations from abroad")),
    "Locations": (("the LRF", "operated camps in Uganda"), ("the LRF", "moved its base to Tanzania")),
    "Ideology and Goals": (("the LRF", "sought to establish a lake republic"), ("the LRF", "abandoned its socialist goals")),
    "Targets and Tactics": (("the LRF", "targeted police posts"), ("the LRF", "used child soldiers")),
    "Relationships": (("the LRF", "allied with the Coast Army"), ("the LRF", "received weapons from the Coast Army"), ("the Coast Army", "attacked the LRF"),
                      ("the Reed Brigade", "split from the LRF"), ("the LRF", "merged with the Coast Army")),
    "State Sponsors": (("the Sudanese government", "provided weapons to the LRF"), ("the LRF", "received money from Iran")),
    "Community Relations": (("the LRF", "built two schools"),),
    "Political Activities": (("the LRF", "fielded candidates in the 1997 elections"),),
    "Size Estimates": (("the LRF", "had 400 fighters in 1996"),),
    "Narrative": (("the LRF", "killed the mayor of Busia in May 1996"), ("the LRF", "opened an office in Kampala")),
}  # fmt: skip


def sentences(topic: str) -> list[tuple[bool, str]]:
    """Pairs of (hedged, sentence) of a section."""
    found = []
    for who, did in TOPICS[topic]:
        parts = {"who": who, "Who": who[0].upper() + who[1:], "did": did, "done": did}
        found += [(True, f"{parts['Who']} {adverb} {did}.") for adverb in ADVERBS]
        found += [(True, frame.format(**parts)) for frame in HEDGING]
        found += [(False, frame.format(**parts)) for frame in FIRM]
    return found
