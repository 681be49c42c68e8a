// SPDX-License-Identifier: Apache-2.0
// Where on the file's page each label stands, with what the printer does wrong taken back.
#pragma once

#include <optional>

#include "labels/content/refusal.hpp"
#include "labels/layout/printer_profile.hpp"
#include "labels/layout/sheet_layout.hpp"

namespace vialwright::layout {

// Width and height of the page.
draw::Point page_size(const stock::Stock& stock, const PrinterProfile& printer);

// The label's top left corner at this place of the page (from 0, row by row), moved and scaled as the printer needs it, on
// whole printer dots.
draw::Point place_on_page(const stock::Stock& stock, int place, const PrinterProfile& printer);

// A correction can move print off the page, where it would be lost: a refusal, or nothing.
std::optional<content::LabelRefusal> refused_off_page(const PrintJob& job, const PrinterProfile& printer);

}  // namespace vialwright::layout
