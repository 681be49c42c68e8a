// SPDX-License-Identifier: Apache-2.0
// Files that are not what was drawn: another drawing written, or the file's own objects changed behind the writer's back.
#include <algorithm>
#include <array>
#include <functional>

#include <fmt/format.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "labels/pdf/haru_document.hpp"
#include "labels/pdf/pdf_writer.hpp"
#include "labels/proof/proof.hpp"
#include "tests/labels/faults/marks.hpp"

namespace vialwright::tests {

namespace {

using draw::DrawList;
using draw::ModuleGrid;
using draw::TextRun;

// Another drawing written, against the job that was meant.
using SpoilDrawing = bool (*)(DrawList&, Draw&);
template <SpoilDrawing spoil> std::optional<Stage> drawn(const GoodLabel& good, Draw& draw) {
    layout::PrintJob job = good.job;
    if (!spoil(job.labels.front().drawing, draw)) return std::nullopt;
    try {
        return noticed_by_proof(good, pdf::write_pdf(job, fonts(), {"test"}));
    } catch (const pdf::PdfError&) {
        return Stage::writing;
    }
}

// The good file changed object by object.
using SpoilFile = bool (*)(QPDF&, QPDFPageObjectHelper&, Draw&);
template <SpoilFile spoil> std::optional<Stage> edited(const GoodLabel& good, Draw& draw) {
    QPDF pdf;
    pdf.processMemoryFile("label", good.pdf.data(), good.pdf.size());
    auto page = QPDFPageDocumentHelper(pdf).getAllPages().front();
    if (!spoil(pdf, page, draw)) return std::nullopt;
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setStaticID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return noticed_by_proof(good, {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()});
}

bool moved_text(DrawList& list, Draw& draw) {
    TextRun* run = some<TextRun>(list, draw);
    const auto dot = draw::dots(1, list.dpi);
    switch (draw.below(4)) {
        case 0: run->baseline.x += dot; break;
        case 1: run->baseline.x -= dot; break;
        case 2: run->baseline.y += dot; break;
        default: run->baseline.y -= dot; break;
    }
    return true;
}
bool moved_code(DrawList& list, Draw& draw) {
    ModuleGrid* grid = some<ModuleGrid>(list, draw);
    if (grid == nullptr) return false;
    (draw.one_in(2) ? grid->corner.x : grid->corner.y) -= draw::dots(1, list.dpi);
    return true;
}
bool dropped_text(DrawList& list, Draw& draw) {
    const TextRun gone = *some<TextRun>(list, draw);
    std::erase_if(list.marks, [&](const draw::Mark& mark) {
        const auto* run = std::get_if<TextRun>(&mark);
        return run != nullptr && *run == gone;
    });
    return true;
}
bool dropped_bar(DrawList& list, Draw& draw) {
    const draw::Box* box = some<draw::Box>(list, draw);
    if (box == nullptr) return false;
    const draw::Box gone = *box;
    std::erase_if(list.marks, [&](const draw::Mark& mark) {
        const auto* one = std::get_if<draw::Box>(&mark);
        return one != nullptr && *one == gone;
    });
    return true;
}
bool changed_digit(DrawList& list, Draw& draw) {
    TextRun* run = some<TextRun>(list, draw);
    const std::size_t at = run->text.find_first_of("0123456789");
    if (at == std::string::npos) return false;
    char& digit = run->text[at];
    digit = static_cast<char>('0' + (static_cast<std::size_t>(digit - '0') + 1 + draw.below(9)) % 10);
    return true;
}
bool changed_letter(DrawList& list, Draw& draw) {
    TextRun* run = some<TextRun>(list, draw);
    const std::size_t at = run->text.find_first_of("aeiou");
    if (at == std::string::npos) return false;
    run->text[at] = 'x';
    return true;
}
bool foreign_character(DrawList& list, Draw& draw) {
    some<TextRun>(list, draw)->text += "\u65E5";
    return true;
}
bool other_size(DrawList& list, Draw& draw) {
    TextRun* run = some<TextRun>(list, draw);
    run->size = run->size * numbers::Exact::ratio(19, 20);
    return true;
}
bool other_face(DrawList& list, Draw& draw) {
    TextRun* run = some<TextRun>(list, draw);
    run->face = run->face == draw::Face::bold ? draw::Face::regular : draw::Face::bold;
    return true;
}
bool other_ink(DrawList& list, Draw& draw) {
    TextRun* run = some<TextRun>(list, draw);
    run->ink = run->ink == draw::Ink::white ? draw::Ink::black : draw::Ink::white;
    return true;
}
bool doubled_text(DrawList& list, Draw& draw) {
    list.marks.emplace_back(*some<TextRun>(list, draw));
    return true;
}
bool exchanged_texts(DrawList& list, Draw& draw) {
    TextRun* one = some<TextRun>(list, draw);
    TextRun* other = some<TextRun>(list, draw);
    if (one->text == other->text) return false;
    std::swap(one->text, other->text);
    return true;
}
bool flipped_module(DrawList& list, Draw& draw) {
    ModuleGrid* grid = some<ModuleGrid>(list, draw);
    if (grid == nullptr) return false;
    grid->dark.at(draw.below(grid->dark.size())).flip();
    return true;
}
bool flipped_bar(DrawList& list, Draw& draw) {
    ModuleGrid* grid = some<ModuleGrid>(list, draw);
    if (grid == nullptr || grid->element != "linear-code") return false;
    const auto column = draw.below(static_cast<std::size_t>(grid->columns));
    for (int row = 0; row < grid->rows; ++row)
        grid->dark.at(static_cast<std::size_t>(row * grid->columns) + column).flip();
    return true;
}
bool other_module_size(DrawList& list, Draw& draw) {
    ModuleGrid* grid = some<ModuleGrid>(list, draw);
    if (grid == nullptr) return false;
    grid->module -= draw::dots(1, list.dpi);
    return true;
}
bool added_rule(DrawList& list, Draw&) {
    const auto dot = draw::dots(1, list.dpi);
    list.marks.emplace_back(draw::Box{{dot * 3, dot * 3, dot * 20, dot}, draw::Ink::black});
    return true;
}

// The page's operators, as text.
std::string operators(QPDFPageObjectHelper& page) {
    const auto data = page.getObjectHandle().getKey("/Contents").getStreamData(qpdf_dl_generalized);
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}
void set_operators(QPDFPageObjectHelper& page, const std::string& text) {
    page.getObjectHandle()
        .getKey("/Contents")
        .replaceStreamData(text, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
}

bool scaled_content(QPDF&, QPDFPageObjectHelper& page, Draw& draw) {
    const auto percent = 90 + draw.below(10);
    set_operators(page, fmt::format("0.{} 0 0 0.{} 0 0 cm\n", percent, percent) + operators(page));
    return true;
}
bool other_page_size(QPDF&, QPDFPageObjectHelper& page, Draw& draw) {
    QPDFObjectHandle box = page.getAttribute("/MediaBox", true);
    const int which = draw.one_in(2) ? 2 : 3;
    box.setArrayItem(which, QPDFObjectHandle::newReal(box.getArrayItem(which).getNumericValue() + 5));
    page.getObjectHandle().replaceKey("/MediaBox", box);
    return true;
}
bool turned_page(QPDF&, QPDFPageObjectHelper& page, Draw& draw) {
    page.getObjectHandle().replaceKey("/Rotate",
                                      QPDFObjectHandle::newInteger(90 * static_cast<int>(1 + draw.below(3))));
    return true;
}
bool cropped_page(QPDF&, QPDFPageObjectHelper& page, Draw& draw) {
    const double more = 3.0 + static_cast<double>(draw.below(20));
    page.getObjectHandle().replaceKey("/CropBox", QPDFObjectHandle::newArray(QPDFObjectHandle::Rectangle(
                                                      more, more, 40 + more, 20 + more)));
    return true;
}
bool scaled_printing(QPDF& pdf, QPDFPageObjectHelper&, Draw&) {
    pdf.getRoot().removeKey("/ViewerPreferences");
    return true;
}
bool second_page(QPDF& pdf, QPDFPageObjectHelper& page, Draw&) {
    QPDFPageDocumentHelper(pdf).addPage(page.shallowCopyPage(), false);
    return true;
}
bool no_text_at_all(QPDF&, QPDFPageObjectHelper& page, Draw&) {
    std::string text = operators(page);
    const std::size_t from = text.find("BT");
    const std::size_t to = text.rfind("ET");
    if (from == std::string::npos || to == std::string::npos) return false;
    set_operators(page, text.erase(from, to + 2 - from));
    return true;
}
bool invisible_text(QPDF&, QPDFPageObjectHelper& page, Draw&) {
    std::string text = operators(page);
    const std::size_t from = text.find("BT");
    if (from == std::string::npos) return false;
    set_operators(page, text.insert(from + 2, "\n3 Tr"));
    return true;
}
bool unknown_operator(QPDF&, QPDFPageObjectHelper& page, Draw& draw) {
    static constexpr std::array<const char*, 5> said{"\n0 0 m 100 100 l S", "\n/Im1 Do", "\n10 Tz",
                                                     "\nq 1 0 0 1 5 5 cm Q BI /W 1 /H 1 ID x EI",
                                                     "\n1 0 0 rg"};
    set_operators(page, operators(page) + draw.of(said));
    return true;
}

// The fonts' ToUnicode maps with their first range, the letters and digits, moved along the alphabet.
bool wrong_to_unicode(QPDF&, QPDFPageObjectHelper& page, Draw& draw) {
    constexpr std::string_view range = "beginbfrange\n<0020> <007E> <0020>";
    QPDFObjectHandle fonts = page.getAttribute("/Resources", false).getKey("/Font");
    const std::string moved = fmt::format("beginbfrange\n<0020> <007E> <00{:02X}>", 0x21 + draw.below(20));
    bool is_changed = false;
    for (const auto& key : fonts.getKeys()) {
        QPDFObjectHandle stream = fonts.getKey(key).getKey("/ToUnicode");
        const auto data = stream.getStreamData(qpdf_dl_generalized);
        std::string map(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
        const std::size_t at = map.find(range);
        if (at == std::string::npos) continue;
        map.replace(at, range.size(), moved);
        stream.replaceStreamData(map, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
        is_changed = true;
    }
    return is_changed;
}
bool no_to_unicode(QPDF&, QPDFPageObjectHelper& page, Draw&) {
    QPDFObjectHandle fonts = page.getAttribute("/Resources", false).getKey("/Font");
    for (const auto& key : fonts.getKeys()) fonts.getKey(key).removeKey("/ToUnicode");
    return true;
}

std::optional<Stage> cut_short(const GoodLabel& good, Draw& draw) {
    return noticed_by_proof(good, good.pdf.substr(0, draw.below(good.pdf.size() / 2)));
}

constexpr std::array ways{
    BadLabel{"text moved by a dot", drawn<moved_text>},
    BadLabel{"bar code moved by a dot", drawn<moved_code>},
    BadLabel{"text dropped from the file", drawn<dropped_text>},
    BadLabel{"bar or rule dropped from the file", drawn<dropped_bar>},
    BadLabel{"digit changed in the file", drawn<changed_digit>},
    BadLabel{"letter changed in the file", drawn<changed_letter>},
    BadLabel{"character without a glyph", drawn<foreign_character>},
    BadLabel{"text in another size", drawn<other_size>},
    BadLabel{"text in another face", drawn<other_face>},
    BadLabel{"text in another ink", drawn<other_ink>},
    BadLabel{"text twice", drawn<doubled_text>},
    BadLabel{"two texts exchanged", drawn<exchanged_texts>},
    BadLabel{"module flipped", drawn<flipped_module>},
    BadLabel{"bar flipped over its height", drawn<flipped_bar>},
    BadLabel{"narrower modules", drawn<other_module_size>},
    BadLabel{"bar code dropped from the file", drawn<drop_code>},
    BadLabel{"a rule that nobody drew", drawn<added_rule>},
    BadLabel{"scaled content", edited<scaled_content>},
    BadLabel{"page of another size", edited<other_page_size>},
    BadLabel{"turned page", edited<turned_page>},
    BadLabel{"cropped page", edited<cropped_page>},
    BadLabel{"file that lets the printer scale it", edited<scaled_printing>},
    BadLabel{"page too many", edited<second_page>},
    BadLabel{"no text", edited<no_text_at_all>},
    BadLabel{"invisible text", edited<invisible_text>},
    BadLabel{"operators that are not understood", edited<unknown_operator>},
    BadLabel{"wrong ToUnicode", edited<wrong_to_unicode>},
    BadLabel{"no ToUnicode", edited<no_to_unicode>},
    BadLabel{"file cut short", cut_short},
};

}  // namespace

std::span<const BadLabel> bad_files() { return ways; }

Stage noticed_by_proof(const GoodLabel& good, const std::string& pdf) {
    const auto proof = proof::prove(pdf, good.job);
    if (!proof.text) return Stage::text;
    if (!proof.barcode) return Stage::barcode;
    return proof.values ? Stage::nobody : Stage::values;
}

const char* name_of(Stage stage) {
    switch (stage) {
        case Stage::composing: return "composing";
        case Stage::fitting: return "proof of fit";
        case Stage::writing: return "writing";
        case Stage::text: return "proof of the text";
        case Stage::barcode: return "proof of the bar codes";
        case Stage::values: return "proof of the values";
        case Stage::nobody: break;
    }
    return "nobody";
}

}  // namespace vialwright::tests
