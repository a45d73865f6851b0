#!/usr/bin/env bash
# Makes the README's picture of a comment out of a golden of the report tests:
#   docs/images/render.sh __tests__/report/goldens/comment-regressed.md docs/images/comment-regressed.png
# Needs cmark-gfm, chromium and pngquant on the PATH.
set -euo pipefail

markdown=$1
picture=$2
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
page=$work/page.html
browser=(chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/profile")

{
  echo '<!doctype html><meta charset="utf-8"><style>'
  cat "$here/comment.css"
  echo '</style><main><article><header><b>github-actions</b> <i>bot</i> commented</header><section>'
  cmark-gfm --unsafe --extension table "$markdown"
  echo '</section></article></main>'
  echo '<script>document.body.dataset.height = document.querySelector("main").offsetHeight</script>'
} >"$page"

height=$("${browser[@]}" --window-size=860,800 --dump-dom "file://$page" 2>/dev/null |
  sed -n 's/.*data-height="\([0-9]*\)".*/\1/p')
"${browser[@]}" --window-size="860,$height" --force-device-scale-factor=1.5 \
  --screenshot="$picture" "file://$page" 2>/dev/null
# A page of text has few colours; with all of its shades it would be three times the size.
pngquant --force --output "$picture" 64 "$picture"
echo "$picture: $(wc -c <"$picture") bytes"
