"""Ready42: `streamlit run app.py`. Hands Streamlit the router, so that a deep link never skips it."""

import gc
import sys
from pathlib import Path

ROOT = Path(__file__).parent
sys.path.insert(0, str(ROOT))

import streamlit as st  # noqa: E402  (the path above comes first)

from ui.frame import fault_page  # noqa: E402
from ui.server import log  # noqa: E402
from ui.server.headers import middleware  # noqa: E402
from ui.session.address import misnamed, refusal  # noqa: E402

sentence = refusal(st.get_option("server.address")) or misnamed()
if sentence:
    print(sentence, file=sys.stderr, flush=True)
    sys.exit(2)
app = st.App(ROOT / "pages" / "_router.py", middleware=middleware(), on_script_error=fault_page.caught)
log.begin()
gc.freeze()
sys.setswitchinterval(0.02)  # seconds: a page drawn in one go reaches the browser in one piece, not in bits
