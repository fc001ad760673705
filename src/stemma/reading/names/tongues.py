"""Tongues: the words of other tongues that stand first in a group's name, and the small ones inside it.

Whoever looks for names, cuts them or speaks of their groups by a noun takes them from here. Example: "the
Honduran Guardia San Marcos" is called "Guardia San Marcos", and is "the Guardia" afterwards.
"""

from __future__ import annotations

BY_TONGUE = {
    "Spanish, Portuguese, Galician, Catalan": "Frente Ejército Ejercito Exército Fuerzas Brigada Brigadas Columna Coluna Comando Comandos Partido Movimiento Movimento Unión União Coordinadora Comité Liga Colectivo Grupo Bloque Escuadra Escuadras Legión Autodefensas Milicia Milicias Orden Guardia Guardias Vigilancia Vigilantes Juventud Juventudes Xuventude Loita Federación Núcleo Núcleos Célula Células Patrulla Águilas Halcones Hijos Hermandad Hermanos Guardianes Voluntarios Montoneras Ronderos Guerreros",
    "Italian, Corsican": "Fronte Brigata Brigate Gruppo Gruppi Nucleo Nuclei Colonna Partito Partitu Unione Comitato Comitati Lotta Ordine Lega Cellula Federazione Coordinamento Legione",
    "French": "Mouvement Rassemblement Armée Ligue Légion Cellules Jeunes Jeunesse Jeunesses Vigilants Sentinelles Milice Milices Groupe Fédération Collectif Patriotes Bataillons Aigles",
    "German": "Bewegung Aktion Kommando",
    "Arabic, Persian, Urdu": "Katiba Katibah Katibat Kataib Liwa Harakat Harakah Haraka Harkat Jabhat Jabha Jaysh Jaish Lashkar Hizb Hezb Ajnad Faylaq Saraya Hashd Fawj Munazzamat Munazzama Majlis Rabitat Rabita Ittihad Tanzim Firqat Usbat Wahdat",
    "Hindi, Nepali": "Sena Dal Morcha Bahini",
    "Malay, Filipino": "Gerakan Laskar Barisan Tentara Pasukan Kilusang Hukbo Hukbong Kapatiran Samahan Sandatahan Mandirigma Kabataang Bagong",
    "Irish": "Óglaigh Fianna Páirtí Buíon Laochra Cumann Comhdháil Saor Saoirse",
    "Tamil, Bengali, Sinhala": "Iyakkam Munnani Padai Senai Puligal Fouj",
    "Turkish, Kurdish": "Ordusu Cephesi Hareketi Tugayı Tugayları Tugayi Partisi Örgütü Birliği Müfrezesi Timi Çetesi Hêzên Yekîneyên",
    "Greek": "Symmoria Omada Organosi",
}  # fmt: skip
"""What says, first in a name, that a group bears it: a front, a brigade, a movement."""
HEADS = frozenset(word for words in BY_TONGUE.values() for word in words.split())
"""The same words of all tongues."""
SMALL = (
    "al|el|ul|wal|wa|fi|bil|de|du|des|del|da|do|dos|das|di|dei|degli|della|delle|la|las|le|les|los|pour|per|por|para|für|pela|pelo|sur|von|"
    "contre|contra|contro|y|e|è|et|und|ve|tou|tis|ton"
)
"""The small words inside such a name, as alternatives of a pattern."""
