// SPDX-License-Identifier: Apache-2.0
#include "labels/proof/content_stream.hpp"

#include <algorithm>

#include "labels/proof/content_tokens.hpp"

namespace vialwright::proof {

namespace {

constexpr std::size_t most_faults = 20;
constexpr std::size_t most_operands = 6;  // of an operator that a label has: a matrix

// [a b c d e f] of PDF: x' = a x + c y + e, y' = b x + d y + f.
struct Matrix {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
    double x(double px, double py) const { return a * px + c * py + e; }
    double y(double px, double py) const { return b * px + d * py + f; }
    // First the other, then this one.
    Matrix after(const Matrix& m) const {
        return {a * m.a + c * m.b, b * m.a + d * m.b,     a * m.c + c * m.d,
                b * m.c + d * m.d, a * m.e + c * m.f + e, b * m.e + d * m.f + f};
    }
    bool is_upright() const { return b == 0 && c == 0 && a != 0 && d != 0; }
    bool only_moves() const { return a == 1 && b == 0 && c == 0 && d == 1; }
};

class OperatorReader {
public:
    OperatorReader(const ContentFonts& fonts, const ContentForms& forms, PageContent& page,
                   std::vector<std::string>& faults)
        : fonts_(fonts), forms_(forms), page_(page), faults_(faults) {}

    void run(std::string_view operators) {
        ContentTokens tokens(operators);
        while (const auto token = tokens.next()) {
            if (token->kind == ContentToken::Kind::operation) {
                if (!(path_operator(token->text) || text_operator(token->text) ||
                      state_operator(token->text)))
                    fault("operator " + std::string(token->text));
                operands_.clear();
            } else if (token->kind == ContentToken::Kind::unknown) {
                fault("\"" + std::string(token->text) + "\"");
            } else if (operands_.size() == most_operands) {
                fault("more numbers than an operator has");
            } else {
                operands_.push_back(*token);
            }
        }
        if (!saved_.empty() || !path_.empty() || in_text_ || !operands_.empty())
            fault("it ends in the middle of something");
    }

private:
    // What q keeps and Q brings back.
    struct State {
        Matrix matrix;
        double grey = 0;
        const ContentFont* font = nullptr;
        double size = 0;
    };

    void fault(const std::string& what) {
        if (faults_.size() < most_faults)
            faults_.push_back("the page's content is not what a label has: " + what);
    }

    double number(std::size_t i) {
        if (i < operands_.size() && operands_[i].kind == ContentToken::Kind::number)
            return operands_[i].number;
        fault("a number is missing");
        return 0;
    }
    Matrix matrix() { return {number(0), number(1), number(2), number(3), number(4), number(5)}; }

    const ContentToken* operand(ContentToken::Kind kind) const {
        return operands_.empty() || operands_.front().kind != kind ? nullptr : &operands_.front();
    }

    void must_be_outside_text() {
        if (in_text_) fault("text that is interrupted");
    }

    bool state_operator(std::string_view name) {
        if (name == "g") return state_.grey = number(0), true;
        if (name != "q" && name != "Q" && name != "cm" && name != "Do") return false;
        must_be_outside_text();
        if (name == "q") saved_.push_back(state_);
        else if (name == "Q") restore();
        else if (name == "cm") state_.matrix = state_.matrix.after(matrix());
        else show_form();
        return true;
    }

    void restore() {
        if (saved_.empty()) return fault("Q without q");
        state_ = saved_.back();
        saved_.pop_back();
    }

    bool path_operator(std::string_view name) {
        if (name == "re") add_rect();
        else if (name == "f") fill();
        else return false;
        return true;
    }

    void add_rect() {
        must_be_outside_text();
        const double x = number(0);
        const double y = number(1);
        const double other_x = x + number(2);
        const double other_y = y + number(3);
        const Matrix& m = state_.matrix;
        if (!m.is_upright()) return fault("a turned rectangle");
        const double left = m.x(x, y), right = m.x(other_x, other_y);
        const double low = m.y(x, y), high = m.y(other_x, other_y);
        path_.push_back({std::min(left, right), page_.height - std::max(low, high), std::max(left, right),
                         page_.height - std::min(low, high)});
    }

    void fill() {
        if (state_.grey != 0) fault("a rectangle that is not black");
        if (!page_.texts.empty()) fault("a rectangle that is painted over text");
        page_.rects.insert(page_.rects.end(), path_.begin(), path_.end());
        path_.clear();
    }

    bool text_operator(std::string_view name) {
        if (name == "BT") {
            must_be_outside_text();
            in_text_ = true;
            text_matrix_ = {};
        } else if (name == "ET") {
            if (!in_text_) fault("text that ends without a beginning");
            in_text_ = false;
        } else if (name == "Tf") {
            choose_font();
        } else if (name == "Tm") {
            text_matrix_ = matrix();
        } else if (name == "Td") {
            text_matrix_ = text_matrix_.after({1, 0, 0, 1, number(0), number(1)});
        } else if (name == "Tj") {
            show_text();
        } else {
            return false;
        }
        return true;
    }

    void choose_font() {
        state_.size = number(1);
        state_.font = nullptr;
        const ContentToken* name = operand(ContentToken::Kind::name);
        if (name == nullptr) return fault("a font without a name");
        const auto found = fonts_.find(name->text);
        if (found == fonts_.end()) return fault("an unknown font");
        state_.font = found->second.get();
    }

    void show_text() {
        const ContentToken* string = operand(ContentToken::Kind::hex_string);
        const ContentFont* font = state_.font;
        if (!in_text_ || font == nullptr || string == nullptr) return fault("text without a font");
        const auto codes = bytes_of_hex(string->text);
        const auto text = codes ? decoded(font->to_unicode, *codes) : std::nullopt;
        if (!text) return fault("a character that the font's ToUnicode map does not have");
        const Matrix m = state_.matrix.after(text_matrix_);
        if (!m.only_moves()) return fault("scaled or turned text");
        page_.texts.push_back({*text, font->name, state_.size, m.e, page_.height - m.f, state_.grey});
    }

    // A form begins with the colour of the page; it must not be cut by its own edge.
    void show_form() {
        const ContentToken* name = operand(ContentToken::Kind::name);
        const auto found = name == nullptr ? forms_.end() : forms_.find(name->text);
        if (found == forms_.end()) return fault("operator Do of what is no form");
        const SharedTexts& form = *found->second;
        const Matrix& m = state_.matrix;
        if (state_.grey != 0 || !m.only_moves()) return fault("a form that is changed");
        if (m.e + form.left > 0 || m.f + form.bottom > 0 || m.e + form.right < page_.width ||
            m.f + form.top < page_.height)
            return fault("a form that ends within the page");
        for (FoundText text : form.texts) {
            text.x += m.e;
            text.y += page_.height - m.f;
            page_.texts.push_back(std::move(text));
        }
    }

    const ContentFonts& fonts_;
    const ContentForms& forms_;
    PageContent& page_;
    std::vector<std::string>& faults_;
    std::vector<ContentToken> operands_;
    State state_;
    std::vector<State> saved_;
    std::vector<FoundRect> path_;
    bool in_text_ = false;
    Matrix text_matrix_;
};

}  // namespace

void read_operators(std::string_view operators, const ContentFonts& fonts, const ContentForms& forms,
                    PageContent& page, std::vector<std::string>& faults) {
    OperatorReader(fonts, forms, page, faults).run(operators);
}

}  // namespace vialwright::proof
