"""Well-known groups whose names say nothing of it: no word of "Shining Path" or "Prima Linea" is one of the field.

In goes nothing, out come names as the press prints them; groups whose names hold a word of the field (`groups`) need
no list. Example: "Shining Path was its main rival" names a group without an article or a bracket.
"""

from __future__ import annotations

WELL_KNOWN = frozenset(
    (
        "Shining Path", "Sendero Luminoso", "Euskadi Ta Askatasuna", "Euskadi ta Askatasuna", "Boko Haram", "Abu Sayyaf", "Abu Nidal",
        "Black September", "Weather Underground", "Action Directe", "Ordine Nuovo", "Avanguardia Nazionale", "Terza Posizione", "Prima Linea", "Potere Operaio", "Lotta Continua",
        "Autonomia Operaia", "Khmer Rouge", "Pathet Lao", "Viet Cong", "Viet Minh", "Irgun", "Lehi", "Haganah", "Tupamaros", "Montoneros", "Contras", "Sandinistas", "Naxalites",
        "Janjaweed", "Séléka", "Seleka", "Anti-Balaka", "Anti-balaka", "Interahamwe", "Polisario", "Frelimo", "Renamo", "Unita", "Swapo", "Umkhonto we Sizwe",
        "Los Zetas", "Los Rastrojos", "Los Urabeños", "Águilas Negras", "Mara Salvatrucha", "Barrio 18", "Combat 18", "Golden Dawn", "Ku Klux Klan", "Aryan Nations", "Ustaše", "Ustasha",
        "Babbar Khalsa", "Houthis", "Ansarallah", "Ansar Allah", "Jundallah", "Jundullah", "Peshmerga", "Ansaru", "Ombatse", "Bakassi Boys", "Al Mourabitoun", "Al-Mourabitoun", "Al-Badr",
        "Revolutionary Struggle", "FARC", "ELN", "ETA", "PKK", "LTTE", "PFLP", "MRTA", "FMLN", "LRA", "AQIM", "AQAP", "UNITA", "RENAMO", "SPLA", "EPLF", "TPLF", "UVF", "INLA", "GRAPO", "FLNC", "MILF", "MNLF", "ULFA", "NDFB", "FDLR", "MUJAO", "JNIM", "ISIS", "ISIL", "URNG", "Terra Lliure",
    )
)  # fmt: skip
