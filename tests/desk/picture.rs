//! A picture of a screen.

use std::path::Path;

use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{ConnectionExt as _, ImageFormat};

/// Reads every pixel of this display into a PNG file without transparency.
pub(super) fn take(display: &str, file: &Path) {
    let (connection, number) = x11rb::connect(Some(display)).expect("the screen answers");
    let screen = &connection.setup().roots[number];
    let (width, height) = (screen.width_in_pixels, screen.height_in_pixels);
    let image = connection
        .get_image(ImageFormat::Z_PIXMAP, screen.root, 0, 0, width, height, u32::MAX)
        .expect("the screen is asked")
        .reply()
        .expect("the screen has a picture");
    // Four bytes a pixel: blue, green, red, and nothing.
    let pixels: Vec<u8> = image
        .data
        .chunks_exact(4)
        .flat_map(|pixel| [pixel[2], pixel[1], pixel[0]])
        .collect();
    #[expect(
        clippy::disallowed_methods,
        reason = "a picture of fictitious people, for the README"
    )]
    let out = std::fs::File::create(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let mut encoder = png::Encoder::new(std::io::BufWriter::new(out), width.into(), height.into());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::High);
    let mut writer = encoder.write_header().expect("the file can be written");
    writer.write_image_data(&pixels).expect("the file can be written");
}
