// SPDX-License-Identifier: Apache-2.0
#include "labels/proof/page_content.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <memory>

#include <fmt/format.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include "labels/proof/to_unicode.hpp"

namespace vialwright::proof {

namespace {

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
};

struct Font {
    std::string name;
    ToUnicode to_unicode;
};
using Fonts = std::map<std::string, std::shared_ptr<const Font>>;

// "HPDFAB+RobotoCondensed-Bold,Bold" is RobotoCondensed-Bold: without subset tag and style.
std::string plain_name(std::string name) {
    if (const auto tag = name.find('+'); tag != std::string::npos) name.erase(0, tag + 1);
    if (const auto style = name.find(','); style != std::string::npos) name.erase(style);
    if (!name.empty() && name.front() == '/') name.erase(0, 1);
    return name;
}

bool is_embedded(QPDFObjectHandle font) {
    QPDFObjectHandle inner = font.getKey("/DescendantFonts");
    if (!inner.isArray() || inner.getArrayNItems() != 1) return false;
    QPDFObjectHandle descriptor = inner.getArrayItem(0).getKey("/FontDescriptor");
    return descriptor.isDictionary() && descriptor.getKey("/FontFile2").isStream();
}

class ContentReader : public QPDFObjectHandle::ParserCallbacks {
public:
    ContentReader(PageContent& page, const Fonts& fonts, std::vector<std::string>& faults)
        : page_(page), fonts_(fonts), faults_(faults) {}

    void handleObject(QPDFObjectHandle object, std::size_t, std::size_t) override {
        if (!object.isOperator()) {
            operands_.push_back(object);
            return;
        }
        const std::string name = object.getOperatorValue();
        if (!(state_operator(name) || path_operator(name) || text_operator(name))) fault("operator " + name);
        operands_.clear();
    }
    void handleEOF() override {
        if (!saved_.empty() || !path_.empty() || in_text_) fault("it ends in the middle of something");
    }

private:
    struct State {
        Matrix matrix;
        double grey = 0;
    };

    void fault(const std::string& what) {
        if (faults_.size() < 20) faults_.push_back("the page's content is not what a label has: " + what);
    }

    double number(std::size_t i) {
        if (i < operands_.size() && operands_[i].isNumber()) return operands_[i].getNumericValue();
        fault("a number is missing");
        return 0;
    }
    Matrix matrix() { return {number(0), number(1), number(2), number(3), number(4), number(5)}; }

    bool state_operator(const std::string& name) {
        if (name == "q") saved_.push_back(state_);
        else if (name == "Q") restore();
        else if (name == "cm") state_.matrix = state_.matrix.after(matrix());
        else if (name == "g") state_.grey = number(0);
        else return false;
        return true;
    }

    void restore() {
        if (saved_.empty()) return fault("Q without q");
        state_ = saved_.back();
        saved_.pop_back();
    }

    bool path_operator(const std::string& name) {
        if (name == "re") add_rect();
        else if (name == "f") fill();
        else return false;
        return true;
    }

    void add_rect() {
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

    bool text_operator(const std::string& name) {
        if (name == "BT") {
            in_text_ = true;
            text_matrix_ = {};
        } else if (name == "ET") {
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
        size_ = number(1);
        font_ = nullptr;
        if (operands_.empty() || !operands_[0].isName()) return fault("a font without a name");
        const auto found = fonts_.find(operands_[0].getName());
        if (found == fonts_.end()) return fault("an unknown font");
        font_ = found->second.get();
    }

    void show_text() {
        if (font_ == nullptr || operands_.empty() || !operands_[0].isString())
            return fault("text without a font");
        const auto text = decoded(font_->to_unicode, operands_[0].getStringValue());
        if (!text) return fault("a character that the font's ToUnicode map does not have");
        const Matrix m = state_.matrix.after(text_matrix_);
        if (m.a != 1 || m.d != 1 || !m.is_upright()) return fault("scaled or turned text");
        page_.texts.push_back({*text, font_->name, size_, m.e, page_.height - m.f, state_.grey});
    }

    PageContent& page_;
    const Fonts& fonts_;
    std::vector<std::string>& faults_;
    std::vector<QPDFObjectHandle> operands_;
    State state_;
    std::vector<State> saved_;
    std::vector<FoundRect> path_;
    bool in_text_ = false;
    Matrix text_matrix_;
    const Font* font_ = nullptr;
    double size_ = 0;
};

class PdfReader {
public:
    FileContent run(std::string_view bytes) {
        try {
            QPDF pdf;
            pdf.setSuppressWarnings(true);
            pdf.processMemoryFile("label file", bytes.data(), bytes.size());
            read(pdf);
            if (pdf.anyWarnings()) content_.faults.emplace_back("the file is damaged");
        } catch (const std::exception& error) {
            content_.faults.push_back(fmt::format("the file cannot be read back: {}", error.what()));
        }
        return std::move(content_);
    }

private:
    void read(QPDF& pdf) {
        QPDFObjectHandle preferences = pdf.getRoot().getKey("/ViewerPreferences");
        content_.prints_unscaled = preferences.isDictionary() &&
                                   preferences.getKey("/PrintScaling").isName() &&
                                   preferences.getKey("/PrintScaling").getName() == "/None";
        for (QPDFPageObjectHelper& helper : QPDFPageDocumentHelper(pdf).getAllPages()) {
            PageContent page;
            read_size(helper, page);
            const Fonts fonts = fonts_of(helper);
            ContentReader reader(page, fonts, content_.faults);
            helper.parseContents(&reader);
            content_.pages.push_back(std::move(page));
        }
    }

    void read_size(QPDFPageObjectHelper& helper, PageContent& page) {
        QPDFObjectHandle box = helper.getAttribute("/MediaBox", false);
        if (!box.isRectangle()) return content_.faults.emplace_back("a page has no size"), void();
        const auto rectangle = box.getArrayAsRectangle();
        if (rectangle.llx != 0 || rectangle.lly != 0)
            content_.faults.emplace_back("a page does not begin at its corner");
        page.width = rectangle.urx - rectangle.llx;
        page.height = rectangle.ury - rectangle.lly;
        // Whatever changes how much of the page is seen, how large, or what lies on it.
        for (const char* key : {"/CropBox", "/Rotate", "/UserUnit", "/Annots"})
            if (!helper.getAttribute(key, false).isNull())
                content_.faults.push_back(fmt::format("a page has {}", key + 1));
    }

    // Each font is read once a file: the pages share them.
    Fonts fonts_of(QPDFPageObjectHelper& helper) {
        Fonts found;
        QPDFObjectHandle fonts = helper.getAttribute("/Resources", false).getKey("/Font");
        if (!fonts.isDictionary()) return found;
        for (const std::string& key : fonts.getKeys()) {
            QPDFObjectHandle font = fonts.getKey(key);
            auto known = fonts_.find(font.getObjGen());
            if (known == fonts_.end() || !font.isIndirect())
                known = fonts_.insert_or_assign(font.getObjGen(), read_font(key, font)).first;
            found[key] = known->second;
        }
        return found;
    }

    std::shared_ptr<const Font> read_font(const std::string& key, QPDFObjectHandle font) {
        QPDFObjectHandle stream = font.getKey("/ToUnicode");
        std::optional<ToUnicode> map;
        if (stream.isStream()) {
            const auto buffer = stream.getStreamData(qpdf_dl_generalized);
            map = read_to_unicode({reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()});
        }
        if (!map) content_.faults.push_back(fmt::format("font {} has no right ToUnicode map", key));
        if (!is_embedded(font)) content_.faults.push_back(fmt::format("font {} is not embedded", key));
        return std::make_shared<const Font>(
            Font{plain_name(font.getKey("/BaseFont").getName()), map.value_or(ToUnicode{})});
    }

    FileContent content_;
    std::map<QPDFObjGen, std::shared_ptr<const Font>> fonts_;
};

}  // namespace

FileContent read_pdf(std::string_view bytes) { return PdfReader().run(bytes); }

}  // namespace vialwright::proof
