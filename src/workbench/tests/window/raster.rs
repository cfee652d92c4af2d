//! Draws a screen without a graphics card: the triangles that egui makes, one after the other, into an array of pixels.
//!
//! The same triangles give the same pixels on every machine, so that a picture recorded on one can be held against the
//! screen on another; and nothing of it is built into the program. It draws what this window draws: textured triangles in
//! clipped rectangles, with the blending of egui's own painters (premultiplied, in gamma space).

use std::collections::HashMap;

use egui::epaint::{ClippedPrimitive, ImageData, ImageDelta, Mesh, Primitive, Vertex};
use egui::{Color32, Context, FullOutput, Pos2, TextureId, TexturesDelta};
use egui_kittest::TestRenderer;
use image::{Rgba, RgbaImage};

/// A picture of a texture: its width, and its pixels row by row.
#[derive(Default)]
struct Texture {
    width: usize,
    pixels: Vec<Color32>,
}

impl Texture {
    fn update(&mut self, delta: &ImageDelta) {
        let ImageData::Color(part) = &delta.image;
        match delta.pos {
            None => {
                self.width = part.width();
                self.pixels.clone_from(&part.pixels);
            }
            Some([left, top]) => {
                for (row, pixels) in part.pixels.chunks(part.width()).enumerate() {
                    let begin = (top + row) * self.width + left;
                    self.pixels[begin..begin + pixels.len()].copy_from_slice(pixels);
                }
            }
        }
    }

    /// The colour at a place between 0 and 1, mixed from the four pixels around it.
    fn at(&self, u: f32, v: f32) -> [f32; 4] {
        let height = self.pixels.len() / self.width;
        let (x, y) = (u * self.width as f32 - 0.5, v * height as f32 - 0.5);
        let (left, top) = (x.floor(), y.floor());
        let pixel = |dx: f32, dy: f32| {
            let x = (left + dx).clamp(0.0, (self.width - 1) as f32) as usize;
            let y = (top + dy).clamp(0.0, (height - 1) as f32) as usize;
            self.pixels[y * self.width + x].to_array().map(f32::from)
        };
        let (across, down) = (x - left, y - top);
        let above = mixed(pixel(0.0, 0.0), pixel(1.0, 0.0), across);
        mixed(above, mixed(pixel(0.0, 1.0), pixel(1.0, 1.0), across), down)
    }
}

fn mixed(a: [f32; 4], b: [f32; 4], part: f32) -> [f32; 4] {
    std::array::from_fn(|n| a[n] + (b[n] - a[n]) * part)
}

/// Draws what a test's window shows.
#[derive(Default)]
pub(crate) struct Raster {
    textures: HashMap<TextureId, Texture>,
}

impl TestRenderer for Raster {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for (id, parts) in delta.set.drain() {
            let texture = self.textures.entry(id).or_default();
            parts.iter().for_each(|part| texture.update(part));
        }
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    fn render(&mut self, ctx: &Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let pixels = ctx.pixels_per_point();
        let size = ctx.content_rect().size() * pixels;
        let mut canvas = Canvas {
            width: size.x.round() as usize,
            height: size.y.round() as usize,
            pixels: Vec::new(),
        };
        canvas.pixels.resize(canvas.width * canvas.height, [0.0; 4]);
        for ClippedPrimitive { clip_rect, primitive } in ctx.tessellate(output.shapes.clone(), pixels) {
            let Primitive::Mesh(mesh) = primitive else {
                return Err("the window draws something else than triangles".into());
            };
            let texture = self.textures.get(&mesh.texture_id).ok_or("a texture is missing")?;
            let in_pixels = |end: f32, most: usize| (end * pixels).round().clamp(0.0, most as f32) as usize;
            let clip = [
                in_pixels(clip_rect.left(), canvas.width)..in_pixels(clip_rect.right(), canvas.width),
                in_pixels(clip_rect.top(), canvas.height)..in_pixels(clip_rect.bottom(), canvas.height),
            ];
            canvas.draw(&mesh, texture, &clip, pixels);
        }
        Ok(canvas.finish())
    }
}

/// The pixels, premultiplied, from 0 to 255.
struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<[f32; 4]>,
}

impl Canvas {
    fn draw(&mut self, mesh: &Mesh, texture: &Texture, clip: &[std::ops::Range<usize>; 2], pixels: f32) {
        for corners in mesh.indices.chunks_exact(3) {
            let corner = |n: usize| {
                let vertex = &mesh.vertices[corners[n] as usize];
                let pos = Pos2::new(vertex.pos.x * pixels, vertex.pos.y * pixels);
                Vertex { pos, ..*vertex }
            };
            self.triangle([corner(0), corner(1), corner(2)], texture, clip);
        }
    }

    fn triangle(&mut self, corners: [Vertex; 3], texture: &Texture, clip: &[std::ops::Range<usize>; 2]) {
        let [a, b, c] = corners.map(|corner| corner.pos);
        let area = edge(a, b, c);
        if area == 0.0 {
            return;
        }
        // The same turn for all, so that inside is where all three are positive.
        let (corners, area) = if area < 0.0 {
            ([corners[0], corners[2], corners[1]], -area)
        } else {
            (corners, area)
        };
        let [a, b, c] = corners.map(|corner| corner.pos);
        let span = |ends: [f32; 3], clip: &std::ops::Range<usize>| {
            let least = ends
                .into_iter()
                .fold(f32::INFINITY, f32::min)
                .floor()
                .max(clip.start as f32);
            let most = ends
                .into_iter()
                .fold(f32::NEG_INFINITY, f32::max)
                .ceil()
                .min(clip.end as f32);
            least as usize..most.max(least) as usize
        };
        let plain = corners
            .iter()
            .all(|corner| corner.uv == corners[0].uv && corner.color == corners[0].color);
        let one = plain.then(|| shaded(texture, &corners, [1.0, 0.0, 0.0]));
        for y in span([a.y, b.y, c.y], &clip[1]) {
            for x in span([a.x, b.x, c.x], &clip[0]) {
                let middle = Pos2::new(x as f32 + 0.5, y as f32 + 0.5);
                let sides = [(b, c), (c, a), (a, b)];
                let parts = sides.map(|(from, to)| edge(from, to, middle));
                let is_in = |n: usize| parts[n] > 0.0 || parts[n] == 0.0 && owns_edge(sides[n].0, sides[n].1);
                if (0..3).all(is_in) {
                    let source = one.unwrap_or_else(|| shaded(texture, &corners, parts.map(|part| part / area)));
                    let under = &mut self.pixels[y * self.width + x];
                    let rest = 1.0 - source[3] / 255.0;
                    *under = std::array::from_fn(|n| source[n] + under[n] * rest);
                }
            }
        }
    }

    fn finish(&self) -> RgbaImage {
        RgbaImage::from_fn(self.width as u32, self.height as u32, |x, y| {
            let pixel = self.pixels[y as usize * self.width + x as usize];
            Rgba(pixel.map(|part| part.round().clamp(0.0, 255.0) as u8))
        })
    }
}

/// Twice the area between an edge and a point: positive to one side, negative to the other.
fn edge(from: Pos2, to: Pos2, point: Pos2) -> f32 {
    (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)
}

/// Whether a pixel exactly on this edge belongs to the triangle: to exactly one of the two that share it.
#[expect(
    clippy::float_cmp,
    reason = "an edge that is level is level exactly, in both triangles"
)]
fn owns_edge(from: Pos2, to: Pos2) -> bool {
    to.y < from.y || to.y == from.y && to.x > from.x
}

/// The colour of a point that is made of so much of each corner.
fn shaded(texture: &Texture, corners: &[Vertex; 3], parts: [f32; 3]) -> [f32; 4] {
    let sum = |value: fn(&Vertex) -> f32| -> f32 {
        corners
            .iter()
            .zip(parts)
            .map(|(corner, part)| value(corner) * part)
            .sum()
    };
    let texel = texture.at(sum(|corner| corner.uv.x), sum(|corner| corner.uv.y));
    let tint = [
        sum(|corner| f32::from(corner.color.r())),
        sum(|corner| f32::from(corner.color.g())),
        sum(|corner| f32::from(corner.color.b())),
        sum(|corner| f32::from(corner.color.a())),
    ];
    std::array::from_fn(|n| texel[n] * tint[n] / 255.0)
}
