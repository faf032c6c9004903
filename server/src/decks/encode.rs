//! Page images as small as they can be without a visible loss: PNG with a palette or in full colour, and JPEG for pages
//! that are heavy as PNG.

use std::collections::{BTreeMap, HashMap};
use std::io::{Error, Result};

use image::ExtendedColorType;
use image::codecs::jpeg::JpegEncoder;

/// What a JPEG aims at, in bytes.
const AIM: usize = 150_000;
/// A PNG larger than this is tried as JPEG: text stays sharp at some cost, photographs do not cost megabytes.
const HEAVY: usize = 200_000;
/// A page of more colours is not given a palette.
const MOST_COLOURS: usize = 4096;
/// Largest difference per channel, of 255, that a palette makes.
const TOLERANCE: u8 = 6;
/// JPEG qualities, tried in this order until the image meets the aim.
const QUALITIES: [u8; 3] = [88, 78, 68];

type Colour = [u8; 3];

/// An encoded page image.
pub(super) struct Encoded {
    /// `png` or `jpg`.
    pub(super) extension: &'static str,
    /// The file.
    pub(super) bytes: Vec<u8>,
}

/// Encodes opaque RGBA pixels, four bytes each, row by row.
pub(super) fn encode(width: u16, height: u16, rgba: &[u8]) -> Result<Encoded> {
    let png = png(width, height, rgba)?;
    if png.len() <= HEAVY {
        return Ok(Encoded { extension: "png", bytes: png });
    }
    let jpeg = jpeg(width, height, &rgb(rgba))?;
    if jpeg.len() < png.len() {
        return Ok(Encoded { extension: "jpg", bytes: jpeg });
    }
    Ok(Encoded { extension: "png", bytes: png })
}

/// The same pixels as a PNG, however heavy.
pub(super) fn png(width: u16, height: u16, rgba: &[u8]) -> Result<Vec<u8>> {
    match Indexed::of(rgba) {
        Some(indexed) => indexed.png(width, height),
        None => true_colour_png(width, height, &rgb(rgba)),
    }
}

fn rgb(rgba: &[u8]) -> Vec<u8> {
    rgba.chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect()
}

/// A page of few colours. Smoothed text in three inks has some hundreds; those that no eye can tell apart share one
/// place of the palette.
struct Indexed {
    palette: Vec<u8>,
    pixels: Vec<u8>,
}

impl Indexed {
    fn of(rgba: &[u8]) -> Option<Self> {
        let runs = runs(rgba);
        let mut counts = BTreeMap::new();
        for (colour, length) in &runs {
            *counts.entry(*colour).or_insert(0) += length;
            if counts.len() > MOST_COLOURS {
                return None;
            }
        }
        let mut frequent: Vec<_> = counts.into_iter().collect();
        frequent.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let mut palette: Vec<Colour> = Vec::new();
        let mut places = HashMap::new();
        for (colour, _) in frequent {
            let place = palette.iter().position(|known| alike(*known, colour)).unwrap_or_else(|| {
                palette.push(colour);
                palette.len() - 1
            });
            places.insert(colour, u8::try_from(place).ok()?);
        }
        let pixels = runs.iter().flat_map(|(colour, length)| std::iter::repeat_n(places[colour], *length)).collect();
        Some(Self { palette: palette.into_flattened(), pixels })
    }

    fn png(self, width: u16, height: u16) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, u32::from(width), u32::from(height));
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_palette(self.palette);
        encoder.set_filter(png::Filter::NoFilter);
        encoder.set_deflate_compression(png::DeflateCompression::Level(7));
        encoder.write_header()?.write_image_data(&self.pixels)?;
        Ok(bytes)
    }
}

/// Neighbouring pixels of one colour, with their number: most of a slide is ground.
fn runs(rgba: &[u8]) -> Vec<(Colour, usize)> {
    let mut runs: Vec<(Colour, usize)> = Vec::new();
    for pixel in rgba.chunks_exact(4) {
        let colour = [pixel[0], pixel[1], pixel[2]];
        match runs.last_mut() {
            Some((last, length)) if *last == colour => *length += 1,
            _ => runs.push((colour, 1)),
        }
    }
    runs
}

fn alike(one: Colour, other: Colour) -> bool {
    one.iter().zip(other).all(|(left, right)| left.abs_diff(right) <= TOLERANCE)
}

fn true_colour_png(width: u16, height: u16, rgb: &[u8]) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, u32::from(width), u32::from(height));
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_compression(png::Compression::Balanced);
    encoder.write_header()?.write_image_data(rgb)?;
    Ok(bytes)
}

fn jpeg(width: u16, height: u16, rgb: &[u8]) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    for quality in QUALITIES {
        bytes.clear();
        JpegEncoder::new_with_quality(&mut bytes, quality)
            .encode(rgb, u32::from(width), u32::from(height), ExtendedColorType::Rgb8)
            .map_err(Error::other)?;
        if bytes.len() <= AIM {
            break;
        }
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_many_close_colours_keeps_them_as_far_as_the_eye_can_tell() {
        let rgba: Vec<u8> =
            (0..=255).flat_map(|step: u8| [[step, 255 - step, 30, 255], [step, 90, step, 255]]).flatten().collect();
        let encoded = encode(32, 16, &rgba).expect("it is encoded");
        assert_eq!(encoded.extension, "png");
        let mut decoder = png::Decoder::new(std::io::Cursor::new(encoded.bytes));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().expect("it is a PNG");
        assert_eq!(reader.info().color_type, png::ColorType::Indexed);
        let mut decoded = vec![0; reader.output_buffer_size().expect("it is small")];
        reader.next_frame(&mut decoded).expect("it is whole");
        let worst = rgb(&rgba).iter().zip(&decoded).map(|(one, other)| one.abs_diff(*other)).max();
        assert_eq!(worst, Some(TOLERANCE));
    }

    #[test]
    fn a_photograph_is_a_jpeg() {
        let mut state = 7_u32;
        let mut grain = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 27) as u8
        };
        let pixels = (0..400_u32).flat_map(|y| (0..400_u32).map(move |x| ((x / 2) as u8, (y / 2) as u8)));
        let rgba: Vec<u8> = pixels.flat_map(|(x, y)| [x + grain(), y + grain(), grain(), 255]).collect();
        let encoded = encode(400, 400, &rgba).expect("it is encoded");
        assert_eq!(encoded.extension, "jpg");
        assert!(encoded.bytes.len() < AIM, "{} bytes", encoded.bytes.len());
    }
}
