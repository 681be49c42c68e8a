// SPDX-License-Identifier: Apache-2.0
#include "app/gui/measure.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

#include <wx/dcclient.h>
#include <wx/settings.h>
#include <wx/window.h>

#include "app/gui/look.hpp"
#include "app/gui/words.hpp"

namespace vialwright::gui {

namespace {

constexpr std::size_t most_remembered = 20'000;  // words and lines of a face; a page has some hundred

struct Remembered {
    wxFont font;
    std::optional<int> descent;
    std::unordered_map<std::string, wxSize> sizes;
};

// Of the desktop's font; another one starts anew.
Remembered& remembered(const Face& face) {
    static wxFont desktop;
    static std::map<Face, Remembered> faces;
    const wxFont now = wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT);
    if (now != desktop) {
        faces.clear();
        desktop = now;
    }
    Remembered& found = faces[face];
    if (!found.font.IsOk()) found.font = Look::font(face.scale, face.weight);
    return found;
}

constexpr std::string_view no_break_space = "\xC2\xA0";

// The first byte of a letter in UTF-8: of ASCII, the micro sign, or a letter of the alphabets that follow Latin.
bool begins_letter(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    if (first < 0x80) return (first | 0x20) >= 'a' && (first | 0x20) <= 'z';
    return text.starts_with("\xC2\xB5") || (first >= 0xC3 && first < 0xE0);
}

std::string with_units_kept(std::string_view text) {
    std::string kept;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_between = text[i] == ' ' && i > 0 && i + 1 < text.size() && text[i - 1] >= '0' &&
                                text[i - 1] <= '9' && begins_letter(text.substr(i + 1));
        if (is_between) kept += no_break_space;
        else kept += text[i];
    }
    return kept;
}

class Breaker {
public:
    Breaker(const wxWindow& window, const Face& face, int width)
        : window_(window), face_(face), width_(width), blank_(size_of_line(window, face, " ").x) {}

    void take(std::string_view line) {
        const wxSize whole = size_of_line(window_, face_, line);
        if (width_ <= 0 || whole.x <= width_) {
            put(line, whole);
            return end_line();
        }
        while (!line.empty()) {
            const std::size_t end = std::min(line.find(' '), line.size());
            take_word(line.substr(0, end));
            line.remove_prefix(std::min(end + 1, line.size()));
        }
        end_line();
    }

    Lines lines() && { return std::move(lines_); }

private:
    // The widths of words add up to no less than the line's: each is rounded up.
    void take_word(std::string_view word) {
        const wxSize size = size_of_line(window_, face_, word);
        if (used_ > 0 && used_ + blank_ + size.x > width_) end_line();
        if (size.x > width_) return part(word);
        put(word, size);
    }

    void put(std::string_view word, const wxSize& size) {
        if (!line_.empty()) {
            line_ += ' ';
            used_ += blank_;
        }
        line_ += word;
        used_ += size.x;
        height_ = std::max(height_, size.y);
    }

    // How many characters, at least one, have room decides where a word is parted.
    void part(std::string_view word) {
        wxString rest = shown(word);
        wxClientDC dc(const_cast<wxWindow*>(&window_));
        dc.SetFont(font_of(face_));
        wxArrayInt widths;
        while (dc.GetPartialTextExtents(rest, widths) && !widths.empty() && widths.back() >= width_) {
            std::size_t fits = 1;
            while (fits < rest.length() && widths[fits] < width_) ++fits;
            const std::string piece = typed(rest.Left(fits));
            put(piece, size_of_line(window_, face_, piece));
            end_line();
            rest = rest.Mid(fits);
            if (rest.length() < 2) break;
        }
        if (!rest.empty()) put(typed(rest), size_of_line(window_, face_, typed(rest)));
    }

    void end_line() {
        lines_.text += is_first_ ? line_ : "\n" + line_;
        lines_.count += is_first_ ? 0 : 1;
        lines_.size.x = std::max(lines_.size.x, used_);
        lines_.size.y += height_;
        is_first_ = false;
        line_.clear();
        used_ = 0;
    }

    const wxWindow& window_;
    const Face& face_;
    const int width_, blank_;
    Lines lines_;
    std::string line_;
    int used_ = 0, height_ = 0;  // of the line; the highest so far
    bool is_first_ = true;
};

}  // namespace

const wxFont& font_of(const Face& face) { return remembered(face).font; }

wxSize size_of_line(const wxWindow& window, const Face& face, std::string_view line) {
    Remembered& of_face = remembered(face);
    const auto found = of_face.sizes.find(std::string(line));
    if (found != of_face.sizes.end()) return found->second;
    if (of_face.sizes.size() >= most_remembered) of_face.sizes.clear();
    wxSize size;
    // An empty line is as high as another. The toolkit rounds to the nearest.
    window.GetTextExtent(line.empty() ? wxString(" ") : shown(line), &size.x, &size.y, nullptr, nullptr,
                         &of_face.font);
    size.x = line.empty() ? 0 : size.x + 1;
    return of_face.sizes[std::string(line)] = size;
}

int descent_of(const wxWindow& window, const Face& face) {
    Remembered& of_face = remembered(face);
    if (!of_face.descent) {
        int width = 0, height = 0, descent = 0;
        window.GetTextExtent("0", &width, &height, &descent, nullptr, &of_face.font);
        of_face.descent = descent;
    }
    return *of_face.descent;
}

Lines broken_lines(const wxWindow& window, const Face& face, std::string_view text, int width) {
    const std::string kept = with_units_kept(text);
    Breaker breaker(window, face, width);
    for (std::string_view rest = kept;;) {
        const std::size_t end = rest.find('\n');
        breaker.take(rest.substr(0, end));
        if (end == std::string_view::npos) break;
        rest.remove_prefix(end + 1);
    }
    return std::move(breaker).lines();
}

}  // namespace vialwright::gui
