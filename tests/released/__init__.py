"""Files as earlier versions wrote them: never made anew, never changed. Every later version opens them."""
