@echo off
setlocal
set "HOME_DIR=%~dp0.."
if defined JAVA_HOME (
  set "JAVA=%JAVA_HOME%\bin\java.exe"
) else (
  set "JAVA=java.exe"
)
"%JAVA%" -version >nul 2>&1
if errorlevel 1 goto nojava
set "TUNING=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
if "%~1"=="serve" set "TUNING="
"%JAVA%" %TUNING% %JAVA_OPTS% "-Dogi-report.home=%HOME_DIR%" -cp "%HOME_DIR%\engine\*" io.github.ogireport.cli.OgiReport %*
exit /b %errorlevel%

:nojava
for /f "tokens=2 delims=:" %%c in ('chcp') do set "CODE_PAGE=%%c"
chcp 65001 >nul
echo 找不到 Java：请安装 JDK 或 JRE（8 及以上），并把 JAVA_HOME 设成它的安装目录 1>&2
chcp %CODE_PAGE% >nul
exit /b 2
