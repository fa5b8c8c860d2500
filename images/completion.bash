# shellcheck shell=bash
# Completion of the programs of motcua. Options and words come from each program's own help.

_motcua_words() {
    "$1" --help 2>/dev/null | grep -oE -- '(^|[[:space:],])--?[a-z][a-z-]*' | tr -d ' ,'
    [[ ${1##*/} != motcua-hall ]] || "$1" help | sed -n 's/^  motcua-hall \([a-z]*\) .*/\1/p'
}

_motcua() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    COMPREPLY=()
    case $before in
    check | --hall | --config | --data | --pages | --pictures | --announce-to)
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
        ;;
    --language) mapfile -t COMPREPLY < <(compgen -W "vi en" -- "$word") ;;
    --board) mapfile -t COMPREPLY < <(compgen -W "calling waiting counter" -- "$word") ;;
    *) mapfile -t COMPREPLY < <(compgen -W "$(_motcua_words "$1")" -- "$word") ;;
    esac
}

complete -F _motcua motcua-hall motcua-central motcua-devices motcua-kiosk motcua-display
