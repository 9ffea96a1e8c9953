"""`python -m ready42`: the same as the command `ready42`."""

import sys

from ready42.command import main

if __name__ == "__main__":
    sys.exit(main())
