#!/usr/bin/env bash
# Makes the pictures of the program from inzage.svg: one PNG for each size that a desktop asks for, and Windows' inzage.ico with all of
# its sizes. Run it after a change of the drawing. Needs, from Debian: librsvg2-bin icoutils.
set -euo pipefail
cd "$(dirname "$0")"

for size in 16 24 32 48 64 128 256 512; do
  rsvg-convert -w "$size" -h "$size" inzage.svg -o "inzage-$size.png"
done
# Windows reads 256 as PNG since Vista; the smaller ones stay bitmaps, which every reader of an .ico knows.
icotool --create --output inzage.ico inzage-{16,24,32,48,64,128}.png --raw=inzage-256.png
