# Finds Java 25 or newer without starting a JVM. Sourced by the launchers, the Maven wrapper and the build scripts.
# POSIX sh; find_java sets jdk_home to a home with bin/java or returns 1; find_jdk wants bin/javac and prints the home;
# tell says to a person the first text in Russian or the second in English, by the rule of the program's own commands.

jdk_is_new_enough() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/$2" ] && [ -r "$1/release" ] || return 1
    jdk_version=0
    while IFS='=' read -r jdk_key jdk_value; do
        if [ "$jdk_key" = JAVA_VERSION ]; then
            jdk_version=$jdk_value
            break
        fi
    done <"$1/release"
    jdk_version=${jdk_version#\"}
    [ "${jdk_version%%[!0-9]*}" -ge 25 ] 2>/dev/null
}

# Sets jdk_home to the first home that has the program.
find_home_with() {
    jdk_home=${JAVA_HOME:-}
    [ -z "$jdk_home" ] || ! jdk_is_new_enough "$jdk_home" "$1" || return 0
    if jdk_java=$(command -v java 2>/dev/null); then
        # follow links by hand: readlink -f is missing on some systems
        while [ -L "$jdk_java" ]; do
            jdk_target=$(readlink "$jdk_java")
            case $jdk_target in
                /*) jdk_java=$jdk_target ;;
                *) jdk_java=${jdk_java%/*}/$jdk_target ;;
            esac
        done
        jdk_home=${jdk_java%/*}/..
        [ ! -d "$jdk_home" ] || jdk_home=$(cd "$jdk_home" && pwd)
        ! jdk_is_new_enough "$jdk_home" "$1" || return 0
    fi
    for jdk_home in \
        /usr/lib/jvm/* /opt/* /opt/java/* /usr/java/* \
        "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.local/share/mise/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        ! jdk_is_new_enough "$jdk_home" "$1" || return 0
    done
    return 1
}

find_java() {
    find_home_with java
}

find_jdk() {
    find_home_with javac && printf '%s\n' "$jdk_home"
}

tell() {
    case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
        '' | C | C[_.@]* | POSIX | POSIX[_.@]* | ru | ru[_.@]*) printf 'b24-mcp: %s\n' "$1" >&2 ;;
        *) printf 'b24-mcp: %s\n' "$2" >&2 ;;
    esac
}
