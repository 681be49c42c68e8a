// SPDX-License-Identifier: Apache-2.0
#include "labels/proof/page_content.hpp"

#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include "labels/proof/content_stream.hpp"

namespace vialwright::proof {

namespace {

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

}  // namespace

// libqpdf does what is a file: objects, filters, page tree, inheritance. The operators are read in content_stream.
class FileReader::Pdf {
public:
    explicit Pdf(std::string_view bytes) {
        guarded([&] {
            pdf_.setSuppressWarnings(true);
            pdf_.processMemoryFile("label file", bytes.data(), bytes.size());
            QPDFObjectHandle preferences = pdf_.getRoot().getKey("/ViewerPreferences");
            prints_unscaled = preferences.isDictionary() && preferences.getKey("/PrintScaling").isName() &&
                              preferences.getKey("/PrintScaling").getName() == "/None";
            pages_ = QPDFPageDocumentHelper(pdf_).getAllPages();
        });
    }

    std::size_t page_count() const { return pages_.size(); }

    PageContent page(std::size_t index) {
        PageContent page;
        guarded([&] { read(pages_.at(index), page); });
        return page;
    }

    bool prints_unscaled = false;
    std::vector<std::string> faults;

private:
    template <class Work> void guarded(Work work) {
        try {
            work();
            if (std::exchange(is_whole_, !pdf_.anyWarnings()) && !is_whole_)
                faults.emplace_back("the file is damaged");
        } catch (const std::exception& error) {
            faults.push_back(fmt::format("the file cannot be read back: {}", error.what()));
        }
    }

    void read(QPDFPageObjectHelper& helper, PageContent& page) {
        read_size(helper, page);
        QPDFObjectHandle resources = helper.getAttribute("/Resources", false);
        const ContentFonts fonts = fonts_of(resources);
        const ContentForms forms = forms_of(resources);
        Pl_Buffer content("content of a page");
        helper.pipeContents(&content);
        read_operators(text_of(*content.getBufferSharedPointer()), fonts, forms, page, faults);
    }

    static std::string_view text_of(Buffer& buffer) {
        return {reinterpret_cast<const char*>(buffer.getBuffer()), buffer.getSize()};
    }

    void read_size(QPDFPageObjectHelper& helper, PageContent& page) {
        QPDFObjectHandle box = helper.getAttribute("/MediaBox", false);
        if (!box.isRectangle()) return faults.emplace_back("a page has no size"), void();
        const auto rectangle = box.getArrayAsRectangle();
        if (rectangle.llx != 0 || rectangle.lly != 0)
            faults.emplace_back("a page does not begin at its corner");
        page.width = rectangle.urx - rectangle.llx;
        page.height = rectangle.ury - rectangle.lly;
        // Whatever changes how much of the page is seen, how large, or what lies on it.
        for (const char* key : {"/CropBox", "/Rotate", "/UserUnit", "/Annots"})
            if (!helper.getAttribute(key, false).isNull())
                faults.push_back(fmt::format("a page has {}", key + 1));
    }

    // Each font is read once a file: the pages share them.
    ContentFonts fonts_of(QPDFObjectHandle resources) {
        ContentFonts found;
        if (!resources.isDictionary()) return found;
        QPDFObjectHandle fonts = resources.getKey("/Font");
        if (!fonts.isDictionary()) return found;
        for (const std::string& key : fonts.getKeys()) {
            QPDFObjectHandle font = fonts.getKey(key);
            const auto known = fonts_.find(font.getObjGen());
            found[key] = known != fonts_.end() && font.isIndirect() ? known->second : read_font(key, font);
        }
        return found;
    }

    std::shared_ptr<const ContentFont> read_font(const std::string& key, QPDFObjectHandle font) {
        QPDFObjectHandle stream = font.getKey("/ToUnicode");
        std::optional<ToUnicode> map;
        if (stream.isStream()) map = read_to_unicode(text_of(*stream.getStreamData(qpdf_dl_generalized)));
        if (!map) faults.push_back(fmt::format("font {} has no right ToUnicode map", key));
        if (!is_embedded(font)) faults.push_back(fmt::format("font {} is not embedded", key));
        kept_fonts_.push_back(std::make_shared<const ContentFont>(
            ContentFont{plain_name(font.getKey("/BaseFont").getName()), map.value_or(ToUnicode{})}));
        return fonts_[font.getObjGen()] = kept_fonts_.back();
    }

    // As fonts are.
    ContentForms forms_of(QPDFObjectHandle resources) {
        ContentForms found;
        if (!resources.isDictionary()) return found;
        QPDFObjectHandle forms = resources.getKey("/XObject");
        if (!forms.isDictionary()) return found;
        for (const std::string& key : forms.getKeys()) {
            QPDFObjectHandle form = forms.getKey(key);
            auto known = forms_.find(form.getObjGen());
            if (known == forms_.end()) known = forms_.emplace(form.getObjGen(), read_form(form)).first;
            if (known->second) found[key] = known->second;
        }
        return found;
    }

    // Nothing for what is no form of texts; using it is then a fault.
    std::shared_ptr<const SharedTexts> read_form(QPDFObjectHandle form) {
        static const std::set<std::string> usual = {"/BBox",      "/Filter",  "/Length",
                                                    "/Resources", "/Subtype", "/Type"};
        if (!form.isStream()) return nullptr;
        QPDFObjectHandle dictionary = form.getDict();
        for (const std::string& key : dictionary.getKeys())
            if (usual.count(key) == 0) return nullptr;
        QPDFObjectHandle box = dictionary.getKey("/BBox");
        if (!dictionary.getKey("/Subtype").isNameAndEquals("/Form") || !box.isRectangle()) return nullptr;
        const auto edges = box.getArrayAsRectangle();
        PageContent content;
        read_operators(text_of(*form.getStreamData(qpdf_dl_generalized)),
                       fonts_of(dictionary.getKey("/Resources")), {}, content, faults);
        if (!content.rects.empty()) faults.emplace_back("texts that labels share have a bar or rule");
        return std::make_shared<const SharedTexts>(
            SharedTexts{std::move(content.texts), edges.llx, edges.lly, edges.urx, edges.ury});
    }

    QPDF pdf_;
    bool is_whole_ = true;
    std::vector<QPDFPageObjectHelper> pages_;
    std::map<QPDFObjGen, std::shared_ptr<const ContentFont>> fonts_;
    std::vector<std::shared_ptr<const ContentFont>> kept_fonts_;  // whose names the texts refer to
    std::map<QPDFObjGen, std::shared_ptr<const SharedTexts>> forms_;
};

FileReader::FileReader(std::string_view bytes) : pdf_(std::make_unique<Pdf>(bytes)) {}
FileReader::~FileReader() = default;
std::size_t FileReader::page_count() const { return pdf_->page_count(); }
bool FileReader::prints_unscaled() const { return pdf_->prints_unscaled; }
PageContent FileReader::page(std::size_t index) { return pdf_->page(index); }
const std::vector<std::string>& FileReader::faults() const { return pdf_->faults; }

}  // namespace vialwright::proof
