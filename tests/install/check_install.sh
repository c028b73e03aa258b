#!/usr/bin/env bash
# An installed entente as its users meet it: each public header compiles alone, shows no library behind it, and
# samples/library builds with find_package(entente); where a model is installed, it finds the relation of a sentence.
#
#   check_install.sh CMAKE SOURCE BUILD [FLAGS]     FLAGS: those the library was compiled with, such as a sanitizer's
set -euo pipefail
cmake=$1 source=$2 build=$3 flags=${4:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$cmake" --install "$build" --prefix "$work/prefix" > "$work/install.log" || { cat "$work/install.log"; exit 1; }
include=$work/prefix/include/entente
(cd "$include" && find . -name '*.hpp' | sort | sed 's|^\./|#include "|; s|$|"|') > "$work/headers"
[ "$(wc -l < "$work/headers")" -ge 20 ] || { echo "only $(wc -l < "$work/headers") headers are installed"; exit 1; }
while read -r line; do
  echo "$line" | c++ -std=c++20 -fsyntax-only -I "$include" -x c++ - || { echo "does not compile alone: $line"; exit 1; }
done < "$work/headers"
if grep -rnE '#include [<"](rapidjson|sqlite3|boost|spdlog)' "$include"; then echo "a public header shows these"; exit 1; fi

"$cmake" -S "$source/samples/library" -B "$work/sample" -DCMAKE_PREFIX_PATH="$work/prefix" \
    -DCMAKE_CXX_FLAGS="$flags" > "$work/sample.log" &&
  "$cmake" --build "$work/sample" >> "$work/sample.log" || { cat "$work/sample.log"; exit 1; }
"$work/prefix/bin/entente" --version

data=${ENTENTE_DATA:-${XDG_DATA_HOME:-$HOME/.local/share}/entente}
model=$data/fr_core_news_md.model
if [ ! -f "$model" ]; then echo "no model in $data: the sample was built, not run"; exit 0; fi
echo 'La France a condamné la Russie.' | "$work/sample/sample_relations" "$model" "$data/entente.knowledge" > "$work/relations"
cat "$work/relations"
grep -qP '^France\tACCUSE\tRussie$' "$work/relations"
