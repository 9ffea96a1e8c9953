#!/bin/sh
# Double-click to start Ready42 on a Mac (or run it from a terminal on Linux).
cd "$(dirname "$0")" || exit 1
for python in python3 python3.14 python3.13 python3.12 python3.11 python; do
  if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
    exec "$python" start.py "$@"
  fi
done
echo "Ready42 needs Python 3.11 or newer, and none was found."
echo "Get it from https://www.python.org/downloads/ and double-click this file again."
exit 1
