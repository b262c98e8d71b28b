@echo off
rem Starts Redraft on Windows: checks the JDK, builds what is stale, starts the window or the command line.
setlocal
set "root=%~dp0.."
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" --version >nul 2>&1 || (echo redraft: no Java found. Install a JDK 17 or newer and set JAVA_HOME. 1>&2 & exit /b 2)
if not exist "%root%\target\lib" (
  echo redraft: building, the first time takes a few minutes 1>&2
  call mvn -q -B -Dmaven.test.skip=true -f "%root%\pom.xml" package || (echo redraft: the build failed, the lines above say why. 1>&2 & exit /b 2)
)
"%java%" -Xms64m -Xmx512m -XX:+UseG1GC -XX:TieredStopAtLevel=1 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25 -XX:G1PeriodicGCInterval=120000 -XX:-HeapDumpOnOutOfMemoryError -XX:-CreateCoredumpOnCrash -Dfile.encoding=UTF-8 -cp "%root%\target\redraft.jar;%root%\target\lib\*" app.redraft.launch.Main %*
