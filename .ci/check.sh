#!/usr/bin/env bash
# The checks behind .ci/run: the project's tests, then the written files in the hands of other programs.
set -u
passed=0
failed=0

check() { # NAME COMMAND…: runs a command; its failure is counted, and its output shown
  local name=$1 output
  shift
  if output=$("$@" 2>&1); then passed=$((passed + 1)) && echo "ok      $name"
  else failed=$((failed + 1)) && printf 'FAILED  %s\n%s\n' "$name" "$(tail -n 40 <<<"$output")"; fi
}

install_tools() {
  command -v pdftotext qpdf soffice xmllint >/dev/null && return
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq poppler-utils qpdf libreoffice-writer libxml2-utils
}

unit_tests() { # the README's command; the tests that vitest counts are added to ours
  npm test >"$work/test.log" 2>&1
  local status=$? count
  count=$(sed 's/\x1b\[[0-9;]*m//g' "$work/test.log" | sed -n 's/^ *Tests .*[^0-9]\([0-9]*\) passed.*/\1/p' | tail -n 1)
  if [ $status -eq 0 ] && [ "${count:-0}" -gt 0 ]; then passed=$((passed + count)) && echo "ok      npm test: $count tests"
  else failed=$((failed + 1)) && echo "FAILED  npm test" && tail -n 80 "$work/test.log"; fi
}

same_words() { # PDF: every word of the article is in the PDF's text
  local name=$1
  pdftotext "out/$name.pdf" - | tr -s '[:space:]' '\n' | sort -u >"$work/pdf.words"
  node dist/cli/main.js parse "input/$name.txt" --json |
    node -e 'const a=JSON.parse(require("fs").readFileSync(0));console.log([a.lead,...a.sections.flatMap(s=>[s.heading,...s.blocks.map(b=>b.text)])].filter(Boolean).join("\n").split(/\s+/).join("\n"))' |
    sort -u >"$work/article.words"
  local missing
  missing=$(comm -13 "$work/pdf.words" "$work/article.words")
  [ -z "$missing" ] || { echo "not in the PDF: $missing"; return 1; }
}

all_embedded() { # FILE FAMILY: every font is embedded, the family among them
  pdffonts "$1" | tail -n +3 | awk '{ if ($(NF-4) != "yes") exit 1 }' && pdffonts "$1" | grep -q "$2"
}

opens_in_libreoffice() { # NAME: LibreOffice exports the DOCX with the fonts that it carries
  soffice --headless -env:UserInstallation="file://$work/office" --convert-to pdf --outdir "$work/docx" "out/$1.docx" >/dev/null 2>&1
  all_embedded "$work/docx/$1.pdf" SourceSerif4
}

second_run_same() { # a run without an environment writes the same bytes
  env -i PATH="$PATH" TZ=Asia/Ho_Chi_Minh node dist/cli/main.js build --out "$work/again" && diff -r out "$work/again" -x .gitkeep
}

valid_docx() { # NAME: the parts are valid by the ECMA-376 schemas
  mkdir -p "$work/parts" && rm -rf "$work/parts/$1" && node -e '
    const { unzipSync } = require("fflate"), fs = require("fs"), [, file, to] = process.argv;
    for (const [path, data] of Object.entries(unzipSync(fs.readFileSync(file)))) { const at = to + "/" + path; fs.mkdirSync(require("path").dirname(at), { recursive: true }); fs.writeFileSync(at, data); }
  ' "out/$1.docx" "$work/parts/$1"
  (cd "$work/parts/$1/word" && xmllint --noout --schema "$xsd/wml.xsd" document.xml styles.xml settings.xml numbering.xml fontTable.xml header*.xml footer*.xml)
}

packs_and_installs() { # the package works where it is installed
  local tarball
  tarball=$(npm pack --silent --ignore-scripts --pack-destination "$work") &&
    mkdir -p "$work/installed" && (cd "$work/installed" && npm init -y >/dev/null && npm install --silent --no-audit --no-fund "$work/$tarball" &&
      printf 'Tin vắn\n05/01/2017\nMột đoạn mở đầu.\nMột đoạn nữa.\n' >tin.txt && npx bantin build tin.txt && [ -s out/tin.pdf ])
}

work=$(mktemp -d)
xsd=$(realpath "${BANTIN_XSD:-../shared/xsd}" 2>/dev/null)
check 'system tools' install_tools
unit_tests
check 'npm start' npm start
for file in input/*.txt; do
  name=$(basename "$file" .txt)
  check "$name: qpdf --check" qpdf --check "out/$name.pdf"
  check "$name: pdftotext has every word" same_words "$name"
  check "$name: pdffonts, all embedded" all_embedded "out/$name.pdf" SourceSerif4
  check "$name: LibreOffice uses the embedded fonts" opens_in_libreoffice "$name"
  if [ -n "$xsd" ] && [ -f "$xsd/wml.xsd" ]; then check "$name: DOCX valid by its schemas" valid_docx "$name"
  else echo "skipped $name: the ECMA-376 schemas are not here"; fi
done
check 'a second run, without environment, writes the same bytes' second_run_same
check 'npm pack, install, run' packs_and_installs
rm -rf "$work"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
