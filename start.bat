@echo off
rem Double-click to start Ready42 on Windows.
setlocal
cd /d "%~dp0"
set "CHECK=import sys; sys.exit(sys.version_info < (3, 11))"
for %%P in ("py -3" "python" "python3") do (
  %%~P -c "%CHECK%" >nul 2>nul && (
    %%~P start.py %*
    goto ended
  )
)
echo Ready42 needs Python 3.11 or newer, and none was found.
echo Get it from https://www.python.org/downloads/ (tick "Add python.exe to PATH"),
echo then double-click this file again.
pause
exit /b 1
:ended
if errorlevel 1 pause
