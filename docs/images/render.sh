#!/usr/bin/env bash
# Makes pictures of comments out of the goldens of the report tests, as GitHub would show them.
#   docs/images/render.sh GOLDEN.md PICTURE.png            the folded sections stay folded
#   docs/images/render.sh --open GOLDEN.md PICTURE.png     unfolded, mermaid's charts drawn
#   docs/images/render.sh --readme                         the pictures that the README shows
#   docs/images/render.sh --all FOLDER                     every golden of a comment, folded and unfolded, to be looked at
# Needs cmark-gfm, chromium and pngquant on the PATH, and `npm ci` for the charts.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
goldens=$root/__tests__/report/goldens
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
browser=(chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --allow-file-access-from-files
  --virtual-time-budget=20000 --user-data-dir="$work/profile")

# The page: GitHub's frame around what cmark-gfm makes of the Markdown, its height left where --dump-dom shows it.
page() {
  local markdown=$1 open=$2
  echo '<!doctype html><meta charset="utf-8"><style>'
  cat "$here/comment.css"
  echo '</style><main><article><header><b>github-actions</b> <i>bot</i> commented</header><section>'
  cmark-gfm --unsafe --extension table --extension strikethrough --extension autolink "$markdown"
  echo '</section></article></main>'
  if [ "$open" = yes ]; then
    echo '<script>for (const one of document.querySelectorAll("details")) one.open = true</script>'
    echo "<script src=\"file://$root/node_modules/mermaid/dist/mermaid.min.js\"></script>"
    cat <<'HTML'
<script type="module">
  for (const code of document.querySelectorAll('code.language-mermaid')) {
    const box = document.createElement('div');
    box.className = 'mermaid';
    box.textContent = code.textContent;
    code.parentElement.replaceWith(box);
  }
  mermaid.initialize({ startOnLoad: false });
  await mermaid.run();
  document.body.dataset.height = document.querySelector('main').offsetHeight;
</script>
HTML
  else
    echo '<script>document.body.dataset.height = document.querySelector("main").offsetHeight</script>'
  fi
}

picture() {
  local markdown=$1 to=$2 open=$3 height
  page "$markdown" "$open" >"$work/page.html"
  height=$("${browser[@]}" --window-size=860,800 --dump-dom "file://$work/page.html" 2>/dev/null |
    sed -n 's/.*data-height="\([0-9]*\)".*/\1/p')
  "${browser[@]}" --window-size="860,$((height > 12000 ? 12000 : height))" --force-device-scale-factor=1.5 \
    --screenshot="$to" "file://$work/page.html" 2>/dev/null
  # A page of text has few colours; with all of its shades it would be three times the size.
  pngquant --force --output "$to" 64 "$to"
  echo "$to: $(wc -c <"$to") bytes"
}

case ${1:-} in
--readme)
  for state in regressed unchanged not-measured-tenant; do
    picture "$goldens/comment-$state.md" "$here/comment-$state.png" no
  done
  ;;
--all)
  mkdir -p "$2"
  for golden in "$goldens"/comment-*.md; do
    name=$(basename "$golden" .md)
    picture "$golden" "$2/$name.png" no
    picture "$golden" "$2/$name-open.png" yes
  done
  ;;
--open) picture "$2" "$3" yes ;;
*) picture "$1" "$2" no ;;
esac
