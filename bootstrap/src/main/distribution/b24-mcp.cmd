@echo off
rem Starts b24-mcp on Windows; AOT caches are made and used by the launcher of other systems only.
setlocal
set "home=%~dp0"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
if exist "%home%jre\bin\java.exe" set "java=%home%jre\bin\java"
set "mode=stdio"
for %%m in (http demo sandbox) do if "%~1"=="%%m" set "mode=http"
set "B24_MCP_LAUNCHER=%~f0"
"%java%" "@%home%lib\%mode%.options" %B24_MCP_JAVA_OPTIONS% -jar "%home%b24-mcp.jar" %*
