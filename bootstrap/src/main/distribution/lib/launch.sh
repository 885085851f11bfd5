# Runs the program in $home with the arguments of the script that sources this; $launcher is what clients have to start.
# POSIX sh, and few processes: each costs a millisecond of every start.

# what the command setup writes into the files of clients
export B24_MCP_LAUNCHER="$launcher"

if [ -x "$home/jre/bin/java" ]; then
    java_home=$home/jre
else
    . "$home/lib/find-jdk.sh"
    if ! find_java; then
        tell "нужна Java 25 или новее (например, Eclipse Temurin 25); установите её или укажите в JAVA_HOME." \
            "Java 25 or newer is needed (such as Eclipse Temurin 25); install it or name it in JAVA_HOME."
        exit 2
    fi
    java_home=$jdk_home
fi

# Java reads arguments and names of files by the locale: in the C locale, and without any, letters other than Latin are lost
case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
    C | POSIX)
        [ -z "${LC_ALL:-}" ] || export LC_ALL=C.UTF-8
        export LC_CTYPE=C.UTF-8
        ;;
esac

# A cache of another jar would run its classes, so it is named by what is in the jar and by Java.
reckon_digest() {
    digest=none
    # shellcheck disable=SC2046 # a checksum, a size and a name of each file; the jar's name is one word
    set -- $(LC_ALL=C && export LC_ALL && cd -- "$home" && exec cksum b24-mcp.jar "$java_home/release" 2>/dev/null)
    [ $# -lt 6 ] || digest=$((($1 * 31 + $4) % 4294967296))
}
reckon_digest

case ${1-} in
    http | demo | sandbox) mode=http ;;
    *) mode=stdio ;;
esac
cache=$home/cache/$mode-$digest.aot
case ${1-} in
    # one makes the caches, the other looks for what is wrong with them: a cache with other bytes inside ends the JVM
    cache | doctor)
        command=$1
        shift
        set -- "$command" --home "$home" --digest "$digest" "$@"
        cache=
        ;;
esac

# not -jar, for which Java reads the list of all that is in the jar once more
program=dev.b24mcp.bootstrap.Main
set -- -cp "$home/b24-mcp.jar" $program "$@"
[ ! -f "$cache" ] || set -- "@$home/lib/cached.options" "-XX:AOTCache=$cache" "$@"

# a star in an option is no pattern of files
set -f
# shellcheck disable=SC2086 # several options may be given; @FILE names a file of them, in which values can have spaces
exec "$java_home/bin/java" "@$home/lib/$mode.options" ${B24_MCP_JAVA_OPTIONS:-} "$@"
