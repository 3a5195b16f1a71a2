@echo off
rem Starts Fieldlink. Needs Node @NODE@ or newer and writes nothing beside itself: a stick may be read-only.
rem   Fieldlink.cmd [--demo [N]] [--data-dir DIR] [--port N] [--no-open]    the app, in a window of the browser
rem   Fieldlink.cmd cli VERB ...                                            one command, one JSON document
rem   Fieldlink.cmd demo-site [--hosts N] ...                               the emulated site alone
setlocal EnableExtensions DisableDelayedExpansion
title Fieldlink

rem One that was put beside this file first, then what the user has chosen, then where Node is usually installed.
rem Each by its full path: \node.exe would be whatever lies on the drive somebody happens to stand on.
set "GOOD="
set "POOR="
set "ONPATH="
if not defined NVM_SYMLINK set "NVM_SYMLINK=%ProgramFiles%\nodejs"
for %%P in (node.exe) do set "ONPATH=%%~$PATH:P"
for %%N in ("%~dp0node\node.exe" "%ONPATH%" "%ProgramFiles%\nodejs\node.exe" "%LOCALAPPDATA%\Programs\nodejs\node.exe" "%NVM_SYMLINK%\node.exe" "%LOCALAPPDATA%\Volta\bin\node.exe") do if not defined GOOD if exist "%%~N" (
  "%%~N" "%~dp0app\check-node.cjs" 2>nul && set "GOOD=%%~N"
  if not defined GOOD if not defined POOR set "POOR=%%~N"
)
if defined GOOD goto run
if defined POOR goto poor
echo Fieldlink needs Node @NODE@ or newer, and this computer has none where it is usually installed. 1>&2
echo Install it from https://nodejs.org, or without internet unpack its archive and put it beside this file 1>&2
echo as the folder node. Then start again. 1>&2
set "CODE=1"
goto ended

:poor
"%POOR%" "%~dp0app\check-node.cjs"
set "CODE=1"
goto ended

:run
"%GOOD%" --max-semi-space-size=2 "%~dp0app\launch.js" %*
set "CODE=%ERRORLEVEL%"

:ended
rem A double click gives no arguments, and its window would close over the reason.
if not "%CODE%"=="0" if "%~1"=="" pause
exit /b %CODE%
