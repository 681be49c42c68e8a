// SPDX-License-Identifier: Apache-2.0
// From what a label says to where it stands: chooses sizes and groups so that the stock is filled, wraps without parting a
// number from its unit or breaking a name, and proves that everything is inside the printable area without touching
// anything else. What does not fit at its smallest permitted size is refused; nothing is cut, shrunk further or left out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "labels/content/label_content.hpp"
#include "labels/content/refusal.hpp"
#include "labels/draw/draw_list.hpp"
#include "labels/layout/font_set.hpp"
#include "labels/layout/printer_profile.hpp"
#include "labels/stock/stock.hpp"

namespace vialwright::layout {

struct PlacedElement {
    std::string id;
    std::string text;  // as it stands on the label
    std::string font;  // of its first run: "Roboto Condensed Bold"
    draw::Length size;
    draw::Rect bounds;  // ink, from the label's top left corner
    bool mandatory = true;
    std::string legal_source;
    std::string basis;  // verified | memory: how the source is known
};

struct PlacedCode {
    barcode::Code code;
    draw::Length module;
    draw::Rect bounds;
    std::string id = "barcode";
};

struct LabelLayout {
    std::string stock;  // id
    draw::DrawList drawing;
    std::vector<PlacedElement> elements;    // in the order of the content
    PlacedCode code;                        // the label's own Data Matrix
    std::vector<PlacedCode> further_codes;  // linear bar code, QR code
    content::Meaning meaning;               // what its numbers stand for
    draw::Length body_size;
    std::vector<std::string> shortened;  // ids set in their brief wording
    std::vector<std::string> left_out;   // ids of elements that are not mandatory and had no room
};

// Where an element stands on a drawing; nothing if it is not there.
std::optional<PlacedElement> placed(const content::Element& element, const draw::DrawList& list,
                                    const FontSet& fonts);

Result<LabelLayout, content::LabelRefusal> lay_out_label(const content::LabelContent& content,
                                                         const stock::Stock& stock,
                                                         const PrinterProfile& printer, const FontSet& fonts);

// The smallest stock, by area, that holds every mandatory element; null if none does.
const stock::Stock* smallest_fitting(const stock::Catalogue& catalogue, const content::LabelContent& content,
                                     const PrinterProfile& printer, const FontSet& fonts);

// lay_out_label whose refusal names the smallest stock of the catalogue that fits.
Result<LabelLayout, content::LabelRefusal> lay_out_label_from(const stock::Catalogue& catalogue,
                                                              const content::LabelContent& content,
                                                              const stock::Stock& stock,
                                                              const PrinterProfile& printer,
                                                              const FontSet& fonts);

}  // namespace vialwright::layout
