"""What tests share: the folder of real data, a browser, an invented page."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from stemma.store import keeping

# The laws draw the same cases each time, so that a change is judged by what it changed; STEMMA_EXPLORE=1 draws new ones.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None)
settings.load_profile("explore" if os.environ.get("STEMMA_EXPLORE") else "same")

REQUIRED = os.environ.get("STEMMA_REQUIRE", "").split(",")
SHARED = Path(__file__).resolve().parents[2] / "shared"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")

PAGE = """
Upper Nile Front
Key Statistics
Profile Contents

Organizational Overview
Formed: March 1994
Disbanded: Group is active.
First Attack: May 2, 1995: Gunmen attacked a market in Gulu, Uganda. The Ugandan government blamed the UNF for the attack, but this has not been independently verified (5+ killed, 12 wounded).[1]
Last Attack: June 2006: The UNF bombed a bridge in Juba, South Sudan (unknown killed, 3 wounded).[2]
Executive Summary
The Upper Nile Front (UNF) is a separatist militant group. It was closely allied with the Blue River Army (BRA).
Group Narrative
In 1994, dissidents founded the UNF in Gulu.[3] Some sources suggest that the group may have been behind the May 1995 attack in Gulu.[4]
[1] Okello, Amina. “Market attacked; five dead.” Daily Courier, 3 May 1995. Web. 2 Aug. 2010.
[2] Lado, Peter. “Bridge bombed.” Juba Post, June 2006. Web. 2 Aug. 2010.
[3] “Upper Nile Front.” Nile Institute, 1999. Web. 3 Aug. 2010.
[4] Okello, Amina. “Who did it?” Daily Courier, 9 May 1995. Web. 2 Aug. 2010; “Upper Nile Front.” Nile Institute, 1999. Web. 3 Aug. 2010.
Organizational Structure
Joseph Lual (1994 to 1999): Lual founded the group. He was killed in Gulu in 1999.[1]
Mary Akol (January 2001 to Present): Akol was his deputy.[2]
[1] “Upper Nile Front.” Nile Institute, 2003. Web. 3 Aug. 2010.
[2] “Upper Nile Front.” Nile Institute, 2003. Web. 3 Aug. 2010.
There are no recorded name changes for this group.
- 1996: 400 – 600 (Daily Courier)[1]
- Late 1996: 100 (Nile Institute)[2]
[1] Okello, Amina. “Counting the Front.” Daily Courier, 1 Dec. 1996. Web. 2 Aug. 2010.
[2] “Upper Nile Front.” Nile Institute, 1999. Web. 3 Aug. 2010.
Major Attacks
May 2, 1995: Gunmen attacked a market in Gulu, Uganda. The Ugandan government blamed the UNF for the attack, but this has not been independently verified (5+ killed, 12 wounded).[1]
June 2006: The UNF bombed a bridge in Juba, South Sudan (unknown killed, 3 wounded).[2]
[1] Okello, Amina. “Market attacked; five dead.” Daily Courier, 3 May 1995. Web. 2 Aug. 2010.
[2] Lado, Peter. “Bridge bombed.” Juba Post, June 2006. Web. 2 Aug. 2010.
Interactions
- Ministry of Interior Listed Terrorist Entity: May 1997 – Present.[1]
[1] “Listed entities.” Ministry of Interior, Dec. 2005. Web. 4 Aug. 2010.
The UNF had close relations with the Blue River Army. In 2002, the UNF and the BRA formed a joint unit, the White Lions.[1]
[1] “Upper Nile Front.” Nile Institute, 2003. Web. 3 Aug. 2010.
"""
"""An invented page in the layout of the model page."""


def demand(what: str, reason: str) -> None:
    """Skip for want of something, or fail where the environment requires it."""
    if what in REQUIRED:
        pytest.fail(f"STEMMA_REQUIRE names {what}, but {reason}")
    pytest.skip(reason)


@pytest.fixture(autouse=True)
def own_key() -> Iterator[None]:
    """No test goes on with the key of a user's folder that another one made up."""
    keeping.user_secret.cache_clear()
    yield
    keeping.user_secret.cache_clear()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real data beside the project."""
    if not SHARED.is_dir():
        demand("shared", "the folder ../shared is not there")
    return SHARED


@pytest.fixture(scope="session")
def browser() -> str:
    """The path of a Chromium."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        demand("browser", "no Chromium is installed (Debian package chromium)")
    return found or ""


@pytest.fixture
def page() -> str:
    """An invented page."""
    return PAGE
