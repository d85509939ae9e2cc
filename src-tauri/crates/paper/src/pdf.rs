//! Pages to PDF, the only file that knows the format.
//!
//! Typefaces go in cut to the letters that are used, equal layers once, and the
//! same document always becomes the same bytes: nothing here asks for a time or
//! draws a number.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Object, ObjectId, StringFormat, dictionary};
use printpdf::{
    Codepoint, FontId, LineCapStyle, LineDashPattern, LinePoint, Mm, Op, PaintMode, ParsedFont,
    PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Point, Pt, TextItem, TextMatrix,
    XObjectId, XObjectTransform,
};

use crate::PaperError;
use crate::document::Document;
use crate::face::{Face, POINT};
use crate::page::{Item, Layer, Page, Paper, Rect, Stroke, Text};

/// Distance of two dots of a dotted line, in points.
const DOT_PITCH: f32 = 2.2;

/// A document as the bytes of a PDF file.
pub fn to_pdf(document: &Document) -> Result<Vec<u8>, PaperError> {
    if document.pages().is_empty() {
        return Err(PaperError::NoPages);
    }
    let letters = Letters::of(document)?;
    let shared = Shared::of(document);

    let mut pdf = PdfDocument::new(document.title());
    pdf.resources.fonts.map = letters.fonts()?;
    pdf.pages = document
        .pages()
        .iter()
        .map(|page| sheet(page, &letters, &shared))
        .collect();
    pdf.pages.extend(shared.carriers(&letters));
    for entry in document.outline() {
        pdf.add_bookmark(&entry.name, entry.page + 1);
    }
    let mut file = pdf.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new());
    shared.finish(&mut file, document.pages().len())?;
    finish(&mut file, document)?;

    let mut bytes = Vec::new();
    file.compress();
    file.save_to(&mut bytes)?;
    Ok(bytes)
}

/// The letters a document uses, as numbered in the typefaces cut for it.
struct Letters {
    numbers: BTreeMap<(Face, u16), u16>,
    cut: BTreeMap<Face, Vec<u8>>,
}

impl Letters {
    fn of(document: &Document) -> Result<Letters, PaperError> {
        let mut used: BTreeMap<Face, BTreeSet<u16>> = BTreeMap::new();
        for item in document.pages().iter().flat_map(Page::items) {
            if let Item::Text(text) = item {
                let ids = text
                    .face
                    .glyphs(&text.text)
                    .into_iter()
                    .map(|glyph| glyph.id);
                used.entry(text.face).or_default().extend(ids);
            }
        }
        let mut letters = Letters {
            numbers: BTreeMap::new(),
            cut: BTreeMap::new(),
        };
        for (face, mut ids) in used {
            ids.insert(0);
            let ids: Vec<u16> = ids.into_iter().collect();
            letters.cut.insert(face, face.cut(&ids)?);
            letters
                .numbers
                .extend((0..).zip(&ids).map(|(number, &id)| ((face, id), number)));
        }
        Ok(letters)
    }

    fn fonts(&self) -> Result<BTreeMap<FontId, PdfFont>, PaperError> {
        let mut fonts = BTreeMap::new();
        for (&face, bytes) in &self.cut {
            let mut parsed =
                ParsedFont::from_bytes(bytes, 0, &mut Vec::new()).ok_or_else(|| {
                    PaperError::Cut {
                        face: face.name(),
                        reason: "the cut face cannot be read".to_owned(),
                    }
                })?;
            // Six letters and a plus tell readers that the face is not whole.
            parsed.font_name = Some(format!("PAPERS+{}", face.name()));
            parsed.pdf_font_metrics.us_weight_class = face.weight();
            fonts.insert(font_id(face), PdfFont::new(parsed));
        }
        Ok(fonts)
    }

    fn shown(&self, text: &Text) -> TextItem {
        let glyphs = text.face.glyphs(&text.text).into_iter().map(|glyph| {
            let number = self
                .numbers
                .get(&(text.face, glyph.id))
                .copied()
                .unwrap_or_default();
            // An adjustment moves the next letter back, a kern moves it on.
            Codepoint::with_cid(number, -(glyph.kern as f32), glyph.shown.to_string())
        });
        TextItem::GlyphIds(glyphs.collect())
    }
}

fn font_id(face: Face) -> FontId {
    FontId(face.name().to_owned())
}

/// Layers that several pages have in common. Each is drawn once, on a page of its
/// own that becomes a form object when the file is finished.
struct Shared<'a> {
    layers: Vec<(&'a Layer, Paper)>,
}

impl<'a> Shared<'a> {
    fn of(document: &'a Document) -> Shared<'a> {
        let mut seen: Vec<(&Layer, Paper, usize)> = Vec::new();
        for page in document.pages() {
            for layer in page.layers.iter().filter(|layer| !layer.is_empty()) {
                match seen
                    .iter_mut()
                    .find(|(other, paper, _)| *paper == page.paper && *other == layer)
                {
                    Some((.., times)) => *times += 1,
                    None => seen.push((layer, page.paper, 1)),
                }
            }
        }
        let layers = seen.into_iter().filter(|&(.., times)| times > 1);
        Shared {
            layers: layers.map(|(layer, paper, _)| (layer, paper)).collect(),
        }
    }

    fn find(&self, layer: &Layer, paper: Paper) -> Option<XObjectId> {
        self.layers
            .iter()
            .position(|(other, of)| *of == paper && *other == layer)
            .map(form_id)
    }

    fn carriers(&self, letters: &Letters) -> Vec<PdfPage> {
        self.layers
            .iter()
            .map(|(layer, paper)| blank(*paper, drawn(layer, *paper, letters)))
            .collect()
    }

    /// Turns the pages after the last real one into form objects.
    fn finish(&self, file: &mut lopdf::Document, real: usize) -> Result<(), PaperError> {
        let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
        for (at, &carrier) in pages.iter().skip(real).enumerate() {
            let page = file.get_dictionary(carrier)?;
            let contents = page.get(b"Contents")?.as_reference()?;
            let media_box = page.get(b"MediaBox")?.clone();
            let tree = page.get(b"Parent")?.as_reference()?;
            let resources = file.get_dictionary(page.get(b"Resources")?.as_reference()?)?;
            let fonts = resources.get(b"Font")?.clone();
            let forms = resources.get(b"XObject")?.as_reference()?;

            let form = &mut file.get_object_mut(contents)?.as_stream_mut()?.dict;
            form.set("Type", "XObject");
            form.set("Subtype", "Form");
            form.set("BBox", media_box);
            form.set("Resources", dictionary! { "Font" => fonts });
            file.get_dictionary_mut(forms)?.set(form_id(at).0, contents);
            let tree = file.get_dictionary_mut(tree)?;
            tree.get_mut(b"Kids")?.as_array_mut()?.truncate(real);
            tree.set("Count", real as i64);
            file.objects.remove(&carrier);
        }
        Ok(())
    }
}

fn form_id(at: usize) -> XObjectId {
    XObjectId(format!("Layer{at}"))
}

fn blank(paper: Paper, ops: Vec<Op>) -> PdfPage {
    PdfPage::new(Mm(paper.width as f32), Mm(paper.height as f32), ops)
}

fn sheet(page: &Page, letters: &Letters, shared: &Shared<'_>) -> PdfPage {
    let mut ops = Vec::new();
    for layer in page.layers.iter().filter(|layer| !layer.is_empty()) {
        match shared.find(layer, page.paper) {
            Some(id) => {
                let transform = XObjectTransform {
                    no_auto_scale: true,
                    ..XObjectTransform::default()
                };
                ops.push(Op::UseXobject { id, transform });
            }
            None => ops.extend(drawn(layer, page.paper, letters)),
        }
    }
    blank(page.paper, ops)
}

/// A layer as drawing orders: strokes first, then one stretch of text with
/// absolute places, since the cursor of a PDF only knows relative ones.
fn drawn(layer: &Layer, paper: Paper, letters: &Letters) -> Vec<Op> {
    let mut ops = vec![Op::SaveGraphicsState];
    let mut pen = None;
    for item in layer {
        match item {
            Item::Text(_) => {}
            Item::Line(line) => {
                take_pen(&mut ops, &mut pen, line.weight, line.stroke);
                let ends = [line.from, line.to].map(|end| LinePoint {
                    p: place(end, paper),
                    bezier: false,
                });
                ops.push(Op::DrawLine {
                    line: printpdf::Line {
                        points: ends.to_vec(),
                        is_closed: false,
                    },
                });
            }
            Item::Rect(rect) => {
                take_pen(&mut ops, &mut pen, rect.weight, Stroke::Solid);
                ops.push(Op::DrawRectangle {
                    rectangle: rectangle(rect, paper),
                });
            }
        }
    }
    ops.push(Op::RestoreGraphicsState);
    ops.push(Op::StartTextSection);
    let mut type_set = None;
    for item in layer {
        if let Item::Text(text) = item {
            if type_set != Some((text.face, text.size)) {
                type_set = Some((text.face, text.size));
                let font = PdfFontHandle::External(font_id(text.face));
                ops.push(Op::SetFont {
                    font,
                    size: Pt(text.size as f32),
                });
            }
            let at = place([text.x, text.y], paper);
            ops.push(Op::SetTextMatrix {
                matrix: TextMatrix::Translate(at.x, at.y),
            });
            ops.push(Op::ShowText {
                items: vec![letters.shown(text)],
            });
        }
    }
    ops.push(Op::EndTextSection);
    ops
}

fn take_pen(ops: &mut Vec<Op>, pen: &mut Option<(f64, Stroke)>, weight: f64, stroke: Stroke) {
    if *pen == Some((weight, stroke)) {
        return;
    }
    *pen = Some((weight, stroke));
    let (cap, dash) = match stroke {
        Stroke::Solid => (LineCapStyle::Butt, LineDashPattern::new(0.0, &[])),
        Stroke::Dotted => (
            LineCapStyle::Round,
            LineDashPattern::new(0.0, &[0.0, DOT_PITCH]),
        ),
    };
    ops.push(Op::SetOutlineThickness {
        pt: Pt(weight as f32),
    });
    ops.push(Op::SetLineCapStyle { cap });
    ops.push(Op::SetLineDashPattern { dash });
}

fn place([x, y]: [f64; 2], paper: Paper) -> Point {
    Point {
        x: points(x),
        y: points(paper.height - y),
    }
}

fn rectangle(rect: &Rect, paper: Paper) -> printpdf::Rect {
    let corner = place([rect.from[0], rect.to[1]], paper);
    printpdf::Rect {
        x: corner.x,
        y: corner.y,
        width: points(rect.to[0] - rect.from[0]),
        height: points(rect.to[1] - rect.from[1]),
        mode: Some(PaintMode::Stroke),
        winding_order: None,
    }
}

/// Thousandths of a point are finer than any printer and keep the file short.
fn points(millimetres: f64) -> Pt {
    Pt(((millimetres / POINT * 1000.0).round() / 1000.0) as f32)
}

/// What printpdf leaves out: the language, the title in the reader's window, and
/// no scaling, or readers shrink F4 to the A4 they expect.
fn finish(file: &mut lopdf::Document, document: &Document) -> Result<(), PaperError> {
    file.version = "1.7".to_owned();
    let names = document.outline().len();
    let catalog = file.catalog_mut()?;
    catalog.set("Lang", Object::string_literal("id"));
    catalog.set(
        "PageMode",
        if names > 1 { "UseOutlines" } else { "UseNone" },
    );
    catalog.set(
        "ViewerPreferences",
        dictionary! { "PrintScaling" => "None", "DisplayDocTitle" => true },
    );
    let info: Dictionary = dictionary! {
        "Title" => unicode(document.title()),
        "Creator" => unicode("Balai"),
    };
    let info = file.add_object(info);
    file.trailer.set("Info", info);
    // Drawn at random by printpdf, and needed only by files that change later.
    file.trailer.remove(b"ID");
    file.prune_objects();
    Ok(())
}

fn unicode(text: &str) -> Object {
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}
