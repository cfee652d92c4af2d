//! Pictures of the screens, held against what was recorded.
//!
//! `make snapshots` records anew. They are few and small: three quarters of a pixel per point, which is enough to see that
//! something moved.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::fs;
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use domain::Language;
use egui::Shape;
use egui_kittest::{SnapshotOptions, SnapshotResults, try_image_snapshot_options};
use image::{Rgba, RgbaImage};
use workbench::command::Command;
use workbench::look::Appearance;

use super::{screen, stage};
use crate::desk::{Desk, Sitting};

/// How many pixels a point has in a picture.
const PIXELS: f32 = 0.75;
/// How many colours a picture has at most.
const COLOURS: usize = 256;
/// How far apart two of them are at least: the sum of the squares of their parts' differences.
const APART: u32 = 300;

/// The screens of which there is a picture, by light.
const LIGHT: [&str; 23] = [
    "no-connection",
    "sign-in",
    "form",
    "form-with-news",
    "gate-refused",
    "gate-no-look-up",
    "directory",
    "dossier-awaited",
    "dossier-source-down",
    "dossier-palette",
    "closed",
    "learning-overview",
    "learning-timeline",
    "learning-employment",
    "learning-dmfa",
    "learning-addresses",
    "learning-findings",
    "learning-changes",
    "learning-consultation",
    "training-overview",
    "training-benefits",
    "payment-jobbonus",
    "collective-findings",
];
/// Those of which there are also dark ones, ones of high contrast, and ones with text of twice the size.
const OTHERWISE: [&str; 4] = ["form", "gate-refused", "learning-overview", "learning-timeline"];

fn light() -> Sitting {
    Sitting {
        pixels: PIXELS,
        ..Sitting::of(Language::Dutch)
    }
}

/// The renderer gives the same pixels on every machine; another compiler may round the edge of a letter otherwise.
fn options() -> SnapshotOptions {
    SnapshotOptions::new().threshold(2.0).max_failed_pixels(12)
}

fn compare(names: &[&str], manner: &str, sitting: &Sitting) {
    let mut results = SnapshotResults::new();
    for name in names {
        let mut desk = screen(name).reached(sitting);
        let (palette, image) = reduced(&desk.harness.render().unwrap());
        let name = format!("{name}{manner}");
        results.add(try_image_snapshot_options(&image, name.as_str(), &options()));
        if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
            write(&folder().join(format!("{name}.png")), &palette, &image);
        }
    }
}

/// The picture in its most frequent colours that are not nearly the same, and these; every other one (mostly at the edges of letters)
/// takes the nearest of them.
fn reduced(image: &RgbaImage) -> (Vec<Rgba<u8>>, RgbaImage) {
    let mut counts: HashMap<[u8; 4], usize> = HashMap::new();
    for pixel in image.pixels() {
        *counts.entry(pixel.0).or_default() += 1;
    }
    let mut colours: Vec<_> = counts.keys().copied().collect();
    colours.sort_by_key(|colour| (Reverse(counts[colour]), *colour));
    let distance = |one: &Rgba<u8>, other: &[u8; 4]| -> u32 {
        let parts = one.0.iter().zip(other);
        parts.map(|(one, other)| u32::from(one.abs_diff(*other)).pow(2)).sum()
    };
    let mut palette: Vec<Rgba<u8>> = Vec::new();
    for colour in &colours {
        let is_new = palette.iter().all(|one| distance(one, colour) > APART);
        if is_new && palette.len() < COLOURS {
            palette.push(Rgba(*colour));
        }
    }
    let nearest = |colour: &[u8; 4]| *palette.iter().min_by_key(|one| distance(one, colour)).unwrap();
    let nearest: HashMap<_, _> = colours.iter().map(|colour| (*colour, nearest(colour))).collect();
    let reduced = RgbaImage::from_fn(image.width(), image.height(), |x, y| nearest[&image.get_pixel(x, y).0]);
    (palette, reduced)
}

/// Writes a picture with one byte or less for a pixel.
fn write(path: &Path, palette: &[Rgba<u8>], image: &RgbaImage) {
    let place: HashMap<_, _> = palette.iter().zip(0_u8..).collect();
    let pixels: Vec<u8> = image.pixels().map(|pixel| place[pixel]).collect();
    #[expect(clippy::disallowed_methods, reason = "recording a picture anew is writing a file")]
    let file = fs::File::create(path).unwrap();
    let mut encoder = png::Encoder::new(BufWriter::new(file), image.width(), image.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(
        palette
            .iter()
            .flat_map(|colour| [colour[0], colour[1], colour[2]])
            .collect::<Vec<_>>(),
    );
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    encoder.write_header().unwrap().write_image_data(&pixels).unwrap();
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots")
}

#[test]
fn the_screens_look_as_recorded() {
    compare(&LIGHT, "", &light());
}

#[test]
fn a_few_look_as_recorded_in_the_dark() {
    let theme = Appearance::Dark;
    compare(&OTHERWISE, "-dark", &Sitting { theme, ..light() });
}

#[test]
fn a_few_look_as_recorded_in_high_contrast() {
    let theme = Appearance::Contrast;
    compare(&OTHERWISE, "-contrast", &Sitting { theme, ..light() });
}

#[test]
fn a_few_look_as_recorded_with_text_of_twice_the_size() {
    // The same window: half as many points, of twice as many pixels.
    let sitting = Sitting {
        size: light().size.map(|side| side / 2.0),
        pixels: 2.0 * PIXELS,
        ..light()
    };
    compare(&OTHERWISE, "-large", &sitting);
}

/// How often a text is painted that contains these words.
fn painted(desk: &Desk, words: &str) -> usize {
    fn count(shape: &Shape, words: &str) -> usize {
        match shape {
            Shape::Text(text) => usize::from(text.galley.text().contains(words)),
            Shape::Vec(shapes) => shapes.iter().map(|shape| count(shape, words)).sum(),
            _ => 0,
        }
    }
    let shapes = desk.harness.output().shapes.iter();
    shapes.map(|clipped| count(&clipped.shape, words)).sum()
}

#[test]
fn the_watermark_stands_over_a_dossier_and_says_who_looks_since_when_and_under_which_consultation() {
    let sitting = Sitting {
        watermark: true,
        ..light()
    };
    let desk = stage::dossier(&sitting, "wrong-worker-code");
    let consultation = desk
        .harness
        .state()
        .state()
        .route
        .dossier()
        .unwrap()
        .consultation
        .to_string();
    assert!(painted(&desk, &consultation) > 10, "it covers the window");
    assert!(painted(&desk, "22/11/2026 ") > 10, "it says since when");
    let without = stage::dossier(&light(), "wrong-worker-code");
    assert_eq!(painted(&without, &consultation), 0);
    let closed = {
        let mut desk = desk;
        desk.order(Command::CloseDossier);
        desk
    };
    assert_eq!(
        painted(&closed, &consultation),
        0,
        "without a dossier it would say nothing"
    );
}

#[test]
fn the_pictures_are_few_and_small_and_each_belongs_to_a_screen() {
    let manners = ["-dark", "-contrast", "-large"];
    let others = OTHERWISE
        .iter()
        .flat_map(|name| manners.map(|manner| format!("{name}{manner}")));
    let known: Vec<String> = LIGHT.iter().map(ToString::to_string).chain(others).collect();
    let mut bytes = 0;
    for entry in fs::read_dir(folder()).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let Some(picture) = name.strip_suffix(".png").filter(|name| !name.contains('.')) else {
            continue;
        };
        assert!(
            known.iter().any(|known| known == picture),
            "{name} belongs to no screen"
        );
        bytes += entry.metadata().unwrap().len();
    }
    assert!(bytes < 3_000_000, "the pictures have {bytes} bytes");
}
