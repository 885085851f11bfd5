# Finds a JDK 25 or newer without starting a JVM. Sourced by the launcher, the Maven wrapper and the build script.
# POSIX sh; defines find_jdk, which prints a JDK's home or returns 1.

jdk_is_new_enough() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    jdk_version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ "${jdk_version:-0}" -ge 25 ] 2>/dev/null
}

find_jdk() {
    if [ -n "${JAVA_HOME:-}" ] && jdk_is_new_enough "$JAVA_HOME"; then
        printf '%s\n' "$JAVA_HOME"
        return 0
    fi
    if jdk_java=$(command -v java 2>/dev/null); then
        # follow links by hand: readlink -f is missing on some systems
        while [ -L "$jdk_java" ]; do
            jdk_target=$(readlink "$jdk_java")
            case $jdk_target in
                /*) jdk_java=$jdk_target ;;
                *) jdk_java=$(dirname "$jdk_java")/$jdk_target ;;
            esac
        done
        jdk_home=$(dirname "$(dirname "$jdk_java")")
        if jdk_is_new_enough "$jdk_home"; then
            printf '%s\n' "$jdk_home"
            return 0
        fi
    fi
    for jdk_home in \
        /usr/lib/jvm/* /opt/* /opt/java/* /usr/java/* \
        "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        if jdk_is_new_enough "$jdk_home"; then
            printf '%s\n' "$jdk_home"
            return 0
        fi
    done
    return 1
}
