#!/usr/bin/env bash
# Makes text-regular.ttf, text-semibold.ttf and symbols.ttf anew from Debian's Noto fonts.
#
# Needs: python3 with venv, apt-get (only to download; nothing is installed). Run by hand when a glyph is missing:
#   assets/fonts/subset.sh
# The same versions give the same bytes. At the end it checks what the window relies on and fails when it does not hold.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

apt-get download -q fonts-noto-core=20201225-1 fonts-noto-extra=20201225-1
for deb in *.deb; do dpkg -x "$deb" .; done
python3 -m venv venv
venv/bin/pip -q install fonttools==4.68.0 uharfbuzz==0.57.0
noto=usr/share/fonts/truetype/noto
export SOURCE_DATE_EPOCH=1608854400 # the day of the Debian version, so that no build date enters the files

# Text: Latin for every European name (Vietnamese too), Greek, basic Cyrillic, general punctuation with all its spaces and
# the direction marks, the euro sign. Hinting stays (small sizes), kerning and marks stay; ligatures and old-style digits go.
text='U+0020-007E,U+00A0-0233,U+0259,U+02B9-02BC,U+02C6-02C7,U+02D8-02DD,U+0300-0304,U+0306-030C,U+0313,U+0323'
text+=',U+0326-0328,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03CE,U+0400-045F,U+0490-0491,U+1E02-1E03,U+1E0A-1E0B'
text+=',U+1E1E-1E1F,U+1E40-1E41,U+1E56-1E57,U+1E60-1E61,U+1E6A-1E6B,U+1E80-1E85,U+1E9E,U+1EA0-1EF9,U+2000-2064'
text+=',U+2066-2070,U+2074-208E,U+20AC,U+2113,U+2116,U+2122,U+2139,U+2150-215E,U+FB01-FB02,U+FFFD'
for weight in Regular SemiBold; do
  venv/bin/pyftsubset "$noto/NotoSans-$weight.ttf" --unicodes="$text" \
    --layout-features=kern,mark,mkmk,ccmp,locl --name-IDs='*' --output-file="text-${weight,,}.ttf"
done

# Symbols: four sources of the same design and the same units per em, merged into one file.
part() { # part NAME SOURCE UNICODES
  venv/bin/pyftsubset "$noto/$2" --unicodes="$3" --layout-features= --no-hinting --name-IDs='*' \
    --drop-tables+=MATH,GSUB,GPOS,GDEF --output-file="part-$1.ttf"
}
part 1 NotoSansSymbols2-Regular.ttf "U+2022,U+219A-219B,U+21AF,U+21E7,U+2302,U+2318,U+231A-231B,U+2325,U+232B,U+2387\
,U+238B,U+23CE,U+23E9-23EA,U+23ED-23FA,U+25A0-25FF,U+2605-2606,U+2610-2612,U+26A0,U+26D4,U+2713-2718,U+271A\
,U+2753-2757,U+2794,U+27A4,U+2B06-2B07,U+2B1A,U+2BC5-2BC8,U+1F4C1-1F4C4,U+1F50D,U+1F511-1F513"
part 2 NotoSansMath-Regular.ttf "U+00D7,U+00F7,U+2190-2199,U+21A9-21AA,U+21B6-21B7,U+21BA-21BB,U+21C4-21C6,U+21D0-21D5\
,U+2200-2213,U+2215,U+221A,U+221E,U+2225-222B,U+2234-2235,U+223C,U+2248,U+2260-2262,U+2264-2265,U+226A-226B\
,U+2282-2287,U+2295-2299,U+22EE-22EF"
part 3 NotoSansSymbols-Regular.ttf "U+21B5,U+2303-2304,U+2315-2316,U+24D8,U+2690-2692,U+2696,U+2699"
part 4 NotoSans-Regular.ttf "U+2013,U+2139"
venv/bin/pyftmerge --output-file=symbols.ttf part-*.ttf

venv/bin/python - <<'PYTHON'
from fontTools.ttLib import TTFont
import uharfbuzz

# A fallback font takes part in the height of a row: it gets the text's own metrics, so that a symbol moves no line.
text, symbols = TTFont("text-regular.ttf"), TTFont("symbols.ttf", recalcTimestamp=False)
for table, fields in {"hhea": ["ascent", "descent", "lineGap"],
                      "OS/2": ["sTypoAscender", "sTypoDescender", "sTypoLineGap", "usWinAscent", "usWinDescent"]}.items():
    for field in fields:
        setattr(symbols[table], field, getattr(text[table], field))
for name_id, name in {1: "Inzage Symbols", 3: "Inzage Symbols", 4: "Inzage Symbols", 6: "InzageSymbols-Regular"}.items():
    symbols["name"].setName(name, name_id, 3, 1, 0x409)
symbols.save("symbols.ttf")

wanted = "✓✔✗✖◐○●◉⚑↻→←↑↓▸▾▴△▲▶▼◆◇■□▪–⚠ℹ⌕⏱🔒⋯≠≤≥×÷⌘⇧⏎" + "−⌥⌃⏴⏵⏶⏷◻"  # the second part: what egui itself draws
have = symbols.getBestCmap()
missing = [c for c in wanted if ord(c) not in have]
assert not missing, f"symbols.ttf lacks {missing}"

# Equal widths must survive kerning, between digits and beside what stands in amounts and dates.
for file in ["text-regular.ttf", "text-semibold.ttf"]:
    font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(file)))
    widths = set()
    for first in "0123456789":
        for second in "0123456789.,-/:%€ \u00a0\u202f\u2009":
            for pair in (first + second, second + first):
                buffer = uharfbuzz.Buffer()
                buffer.add_str(pair)
                buffer.guess_segment_properties()
                uharfbuzz.shape(font, buffer)
                widths.add(buffer.glyph_positions[pair.index(first)].x_advance)
    print(file, "digit widths", sorted(widths))
    assert len(widths) == 1, f"{file}: digits differ in width"
PYTHON
for file in text-regular.ttf text-semibold.ttf symbols.ttf; do
  (($(stat -c %s "$file") < 150000)) || { echo "$file has grown over 150 kB" >&2; exit 1; }
done
install -m 644 text-regular.ttf text-semibold.ttf symbols.ttf "$here/"
