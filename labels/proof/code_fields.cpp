// SPDX-License-Identifier: Apache-2.0
#include "labels/proof/code_fields.hpp"

#include <fmt/format.h>

#include "labels/gs1/element_string.hpp"

namespace vialwright::proof {

namespace {

using barcode::CodeKind;
using content::Meaning;

std::vector<std::string> parted(const std::string& text, char separator) {
    std::vector<std::string> parts{""};
    for (const char c : text) {
        if (c == separator) parts.emplace_back();
        else parts.back() += c;
    }
    return parts;
}

std::string digits(std::string text) {
    std::erase_if(text, [](char c) { return c < '0' || c > '9'; });
    return text;
}

class FieldCheck {
public:
    FieldCheck(const FoundCode& code, const Meaning& meaning) : code_(code), meaning_(meaning) {}

    std::vector<std::string> run() {
        switch (code_.kind) {
            case CodeKind::data_matrix: check_own(); break;
            case CodeKind::gs1_data_matrix: check_elements(); break;
            case CodeKind::qr: break;  // says nothing but what was asked for
            case CodeKind::upc_a: compare("GTIN", "00" + code_.payload, meaning_.gtin); break;
            case CodeKind::gs1_128: compare("GTIN", fields().gtin.value_or(""), meaning_.gtin); break;
            default: compare("GTIN", code_.payload, meaning_.gtin); break;
        }
        return std::move(faults_);
    }

private:
    void compare(std::string_view what, const std::string& read, const std::string& meant) {
        if (read != meant)
            faults_.push_back(
                fmt::format("the bar code says {} \"{}\", and \"{}\" is meant", what, read, meant));
    }

    // V1|lot|expiry|serial|check
    void check_own() {
        const auto parts = parted(code_.payload, '|');
        if (parts.size() != 5 || parts[0] != "V1") {
            faults_.push_back(
                fmt::format("the bar code says \"{}\", which is no text of ours", code_.payload));
            return;
        }
        const auto& expires = meaning_.expires;
        compare("lot", parts[1], meaning_.lot);
        compare("expiry", parts[2],
                digits(expires.minute ? time::to_text(*expires.minute) : time::to_text(expires.date)));
        compare("serial", parts[3], meaning_.serial);
        const std::string checked = code_.payload.substr(0, code_.payload.size() - parts[4].size());
        compare("check character", parts[4], std::string(1, barcode::check_character(checked)));
    }

    void check_elements() {
        const auto read = fields();
        compare("GTIN", read.gtin.value_or(""), meaning_.gtin);
        compare("expiry", read.expiry.value_or(""), expiry());
        compare("lot", read.lot.value_or(""), meaning_.lot);
        compare("serial", read.serial.value_or(""), meaning_.serial);
        if (read.made) compare("date made", *read.made, time::to_text(meaning_.made.date));
    }

    std::string expiry() const {
        const auto& [date, minute] = meaning_.expires;
        if (!minute) return time::to_text(date);
        return fmt::format("{}T{:02}:{:02}", time::to_text(date), minute->hour, minute->minute);
    }

    gs1::Fields fields() {
        auto read = gs1::decode(code_.payload, meaning_.made.date);
        if (read) return std::move(read->fields);
        faults_.push_back(fmt::format("the bar code \"{}\" is not read: {}", code_.payload, read.error()));
        return {};
    }

    const FoundCode& code_;
    const Meaning& meaning_;
    std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> faults_of_code(const FoundCode& code, const Meaning& meaning) {
    return FieldCheck(code, meaning).run();
}

}  // namespace vialwright::proof
