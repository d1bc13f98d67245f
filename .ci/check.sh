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
  local tools='pdftotext qpdf soffice xmllint systemd-analyze java chromium' tool missing=
  for tool in $tools; do command -v "$tool" >/dev/null || missing=yes; done
  preflight_jars >/dev/null || missing=yes
  [ -z "$missing" ] && return
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq poppler-utils qpdf libreoffice-writer libreoffice-calc libxml2-utils \
    default-jre-headless libpdfbox2-java libcommons-logging-java libactivation-java libjaxb-api-java \
    chromium || return
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq systemd || true # its check is left out where it cannot be had
}

unit_tests() { # the README's command; the tests that vitest counts are added to ours
  npm test >"$work/test.log" 2>&1
  local status=$? count
  count=$(sed 's/\x1b\[[0-9;]*m//g' "$work/test.log" | sed -n 's/^ *Tests .*[^0-9]\([0-9]*\) passed.*/\1/p' | tail -n 1)
  if [ $status -eq 0 ] && [ "${count:-0}" -gt 0 ]; then passed=$((passed + count)) && echo "ok      npm test: $count tests"
  else failed=$((failed + 1)) && echo "FAILED  npm test" && tail -n 80 "$work/test.log"; fi
}

as_typed() { # what typography may set otherwise, as a keyboard has it
  sed "s/–/-/g; s/“/\"/g; s/”/\"/g; s/‘/'/g; s/’/'/g; s/…/.../g"
}

same_words() { # PDF: every word of the article is in the PDF's text
  local name=$1
  pdftotext "out/$name.pdf" - | as_typed | tr -s '[:space:]' '\n' | sort -u >"$work/pdf.words"
  node dist/bin/bantin.cjs parse "input/$name.txt" --json |
    node -e 'const a=JSON.parse(require("fs").readFileSync(0));console.log([a.lead,...a.sections.flatMap(s=>[s.heading,...s.blocks.map(b=>b.text)])].filter(Boolean).join("\n").split(/\s+/).join("\n"))' |
    as_typed | sort -u >"$work/article.words"
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
  env -i PATH="$PATH" TZ=Asia/Ho_Chi_Minh node dist/bin/bantin.cjs build --out "$work/again" && diff -r out "$work/again" -x .gitkeep
}

unpack() { # FILE FOLDER: the parts of a DOCX or a workbook as files
  rm -rf "$2" && mkdir -p "$2" && node -e '
    const { unzipSync } = require("fflate"), fs = require("fs"), [, file, to] = process.argv;
    for (const [path, data] of Object.entries(unzipSync(fs.readFileSync(file)))) { const at = to + "/" + path; fs.mkdirSync(require("path").dirname(at), { recursive: true }); fs.writeFileSync(at, data); }
  ' "$1" "$2"
}

valid_docx() { # FILE: the parts are valid by the ECMA-376 schemas, those of its charts and of the workbooks behind them too
  local parts=$work/parts sheet
  unpack "$1" "$parts" || return 1
  (cd "$parts/word" && xmllint --noout --schema "$xsd/wml.xsd" document.xml styles.xml settings.xml numbering.xml fontTable.xml header*.xml footer*.xml $(ls footnotes.xml 2>/dev/null)) || return 1
  [ -d "$parts/word/charts" ] || return 0
  xmllint --noout --schema "$xsd/dml-chart.xsd" "$parts"/word/charts/*.xml || return 1
  for sheet in "$parts"/word/embeddings/*.xlsx; do
    unpack "$sheet" "$work/sheet" && xmllint --noout --schema "$xsd/sml.xsd" "$work"/sheet/xl/*.xml "$work"/sheet/xl/worksheets/*.xml || return 1
  done
}

chart_in_office() { # LibreOffice shows a chart's names and numbers in our order, and reads the same from its workbook
  local out=$work/charts
  mkdir -p "$out" && cp -r templates/bulletin "$out/template" && cp tests/cases/charts/page.hbs "$out/template/" &&
    node dist/bin/bantin.cjs build --template "$out/template" --out "$out" input/hien-mau-tinh-nguyen.txt || return 1
  local name=$out/hien-mau-tinh-nguyen
  if [ -n "$xsd" ]; then valid_docx "$name.docx" || return 1; fi
  unpack "$name.docx" "$out/parts"
  soffice --headless -env:UserInstallation="file://$work/office" --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76' --outdir "$out" "$out/parts/word/embeddings/chart1.xlsx" >/dev/null 2>&1
  diff <(sed 's/\xc2\xa0/ /g' "$out/chart1.csv") tests/cases/charts/workbook.csv || return 1
  soffice --headless -env:UserInstallation="file://$work/office" --convert-to pdf --outdir "$out/office" "$name.docx" >/dev/null 2>&1
  diff <(chart_numbers "$name.pdf") <(chart_numbers "$out/office/${name##*/}.pdf")
}

chart_numbers() { # FILE: the printed numbers of the case's chart from the top, in the order of the page
  pdftotext -layout "$1" - | sed -n '/1\.810/,/2015/p' | sed '1d;$d' | grep -oE '[0-9][0-9.]*$'
}

preflight_jars() { # the class path of PDFBox preflight, from Debian's packages
  local jar found=
  for jar in preflight xmpbox pdfbox2 fontbox2 commons-logging jaxb-api javax.activation; do
    [ -f "/usr/share/java/$jar.jar" ] && found=$found:/usr/share/java/$jar.jar
  done
  [ -f /usr/share/java/preflight.jar ] && echo "$found"
}

valid_archive() { # PDF/A-1b by PDFBox preflight, for each input and for a title full of odd characters; a copy without its output intent is refused
  local file jars
  jars=$(preflight_jars) || { echo 'PDFBox preflight could not be installed'; return 1; }
  printf '%s\n' '---' 'headline: "Khen & <thưởng>\u0001 \"5\" \\(tập thể)"' 'bylines: [An, "Bình & Chi"]' '---' 'Một đoạn.' >"$work/odd.md"
  node dist/bin/bantin.cjs build --archive a-1b --format pdf --out "$work/a-1b" >/dev/null || return 1
  node dist/bin/bantin.cjs build --archive a-1b --format pdf --out "$work/a-1b" "$work/odd.md" >/dev/null 2>&1
  [ -s "$work/a-1b/odd.pdf" ] || return 1
  for file in "$work"/a-1b/*.pdf; do
    java -cp "$jars" org.apache.pdfbox.preflight.Validator_A1b "$file" | grep 'is a valid PDF/A-1b' || return 1
  done
  sed 's#/OutputIntents#/OutputIntentz#' "$file" >"$work/broken.pdf"
  ! java -cp "$jars" org.apache.pdfbox.preflight.Validator_A1b "$work/broken.pdf" | grep -q 'is a valid PDF/A-1b'
}

verified() { # every PDF of the build is sound by bantin verify; a copy whose link to its structure is cut is not
  node dist/bin/bantin.cjs verify out/*.pdf || return 1
  sed 's#/StructTreeRoot#/StructTreeRooz#' out/hien-mau-tinh-nguyen.pdf >"$work/untagged.pdf"
  ! node dist/bin/bantin.cjs verify "$work/untagged.pdf"
}

compared() { # PDF and DOCX say what their article becomes; an article with another number is told from it
  local file name
  for file in input/*.txt; do
    name=$(basename "$file" .txt)
    node dist/bin/bantin.cjs verify "out/$name.pdf" "out/$name.docx" --against "$file" || return 1
  done
  sed 's/46 tập thể/47 tập thể/' input/thi-dua-nganh-giao-duc.txt >"$work/changed.txt"
  ! node dist/bin/bantin.cjs verify out/thi-dua-nganh-giao-duc.docx --against "$work/changed.txt"
}

packs_and_installs() { # the package works where it is installed
  local tarball
  tarball=$(npm pack --silent --ignore-scripts --pack-destination "$work") &&
    mkdir -p "$work/installed" && (cd "$work/installed" && npm init -y >/dev/null && npm install --silent --no-audit --no-fund "$work/$tarball" &&
      printf 'Tin vắn\n05/01/2017\nMột đoạn mở đầu.\nMột đoạn nữa.\n' >tin.txt && npx bantin build tin.txt && [ -s out/tin.pdf ])
}

manual_block() { # FENCE: the text of the manual's block that begins with this fence, for our folder and this machine's npx
  awk -v fence='```'"$1" '$0 == fence { on = 1; next } /^```/ { on = 0 } on' docs/manual.md |
    sed "s#/srv/bantin#$work/installed#g; s#/usr/bin/npx#$(command -v npx)#g; s#^PATH=.*#PATH=$(dirname "$(command -v node)"):/usr/bin:/bin#"
}

night_folder() { # the folder of the manual's examples: the installed package, an article, nothing built yet
  mkdir -p "$work/installed/input" && rm -rf "$work/installed/out" "$work/installed/build.log" &&
    cp "$work/installed/tin.txt" "$work/installed/input/"
}

crontab_line() { # as cron runs it: its own PATH, no other environment, no terminal; twice, with the same bytes
  local table path command
  night_folder && table=$(manual_block crontab) && path=$(sed -n 's/^PATH=//p' <<<"$table")
  command=$(sed -n 's/^30 2 \* \* \* //p' <<<"$table")
  [ -n "$command" ] && [ -n "$path" ] || { echo 'the manual has no crontab line'; return 1; }
  env -i HOME="$work" PATH="$path" SHELL=/bin/sh sh -c "$command" </dev/null || { cat "$work/installed/build.log"; return 1; }
  cp -r "$work/installed/out" "$work/night" &&
    env -i HOME="$work" PATH="$path" SHELL=/bin/sh sh -c "$command" </dev/null && diff -r "$work/installed/out" "$work/night" &&
    [ -s "$work/installed/out/tin.docx" ] && [ "$(grep -c '^Done: 2 files' "$work/installed/build.log")" -eq 2 ] &&
    ! grep -q $'\x1b' "$work/installed/build.log"
}

systemd_units() { # both units are valid, the timer has a next time, and the service's command runs where it says
  local units=$work/units folder command
  night_folder && mkdir -p "$units" && manual_block 'ini service' >"$units/bantin.service" && manual_block 'ini timer' >"$units/bantin.timer"
  [ -s "$units/bantin.service" ] && [ -s "$units/bantin.timer" ] || { echo 'the manual has no units'; return 1; }
  systemd-analyze verify --man=no "$units/bantin.service" "$units/bantin.timer" &&
    systemd-analyze calendar "$(sed -n 's/^OnCalendar=//p' "$units/bantin.timer")" &&
    folder=$(sed -n 's/^WorkingDirectory=//p' "$units/bantin.service") && command=$(sed -n 's/^ExecStart=//p' "$units/bantin.service") &&
    (cd "$folder" && env -i HOME="$work" PATH="$(dirname "$(command -v node)"):/usr/bin:/bin" $command </dev/null) &&
    [ -s "$work/installed/out/tin.pdf" ]
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
  if [ -n "$xsd" ] && [ -f "$xsd/wml.xsd" ]; then check "$name: DOCX valid by its schemas" valid_docx "out/$name.docx"
  else echo "skipped $name: the ECMA-376 schemas are not here"; fi
done
check 'a chart in LibreOffice, with its workbook' chart_in_office
check 'bantin verify' verified
check 'both formats against their articles' compared
check 'the preview in Chromium' node .ci/preview.mjs
check 'PDF/A-1b by PDFBox preflight' valid_archive
check 'a second run, without environment, writes the same bytes' second_run_same
check 'npm pack, install, run' packs_and_installs
check "the manual's crontab line, as cron runs it" crontab_line
if command -v systemd-analyze >/dev/null; then check "the manual's systemd units" systemd_units
else echo 'skipped the systemd units: there is no systemd-analyze here'; fi
rm -rf "$work"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
