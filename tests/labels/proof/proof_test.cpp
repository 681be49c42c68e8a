// SPDX-License-Identifier: Apache-2.0
// The proof passes what was meant and nothing else. The files that it must refuse are good ones changed by libqpdf.
#include "labels/proof/proof.hpp"

#include <algorithm>
#include <functional>

#include <catch2/catch.hpp>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "labels/pdf/pdf_writer.hpp"
#include "tests/labels/label_fixture.hpp"

namespace vialwright::proof {

namespace {

using Catch::Contains;
using draw::ModuleGrid;
using draw::TextRun;
using layout::PrintJob;

const PrintJob& good_job() {
    static const PrintJob job = [] {
        const auto stock = tests::roll(300, 100);
        return tests::job_of(tests::laid_out(stock), stock);
    }();
    return job;
}

std::string written(const PrintJob& job) { return pdf::write_pdf(job, tests::fonts(), {"test"}); }

const std::string& good_file() {
    static const std::string bytes = written(good_job());
    return bytes;
}

// The faults in one text, with what was judged to be at fault before them.
std::string judged(const Proof& proof) {
    std::string all = proof.passed() ? "passed" : "refused";
    if (proof.passed() && !proof.faults.empty()) all = "passed with faults";
    if (!proof.passed() && proof.faults.empty()) all = "refused without a word";
    if (!proof.text) all += " text";
    if (!proof.barcode) all += " barcode";
    for (const auto& fault : proof.faults) all += "\n" + fault;
    return all;
}

// Against the good job: a file of another one.
std::string after_drawing(const std::function<void(PrintJob&)>& change) {
    PrintJob job = good_job();
    change(job);
    return judged(prove(written(job), good_job()));
}

std::vector<draw::Mark>& marks(PrintJob& job) { return job.labels.front().drawing.marks; }

TextRun& run_of(PrintJob& job, std::string_view element, std::size_t which = 0) {
    for (auto& mark : marks(job))
        if (auto* run = std::get_if<TextRun>(&mark);
            run != nullptr && run->element == element && which-- == 0)
            return *run;
    throw std::runtime_error("no such run");
}

// The good file changed object by object.
std::string after_editing(const std::function<void(QPDF&, QPDFPageObjectHelper&)>& change,
                          const std::string& bytes = good_file()) {
    QPDF pdf;
    pdf.processMemoryFile("label", bytes.data(), bytes.size());
    auto page = QPDFPageDocumentHelper(pdf).getAllPages().front();
    change(pdf, page);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setStaticID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return judged(prove({reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()}, good_job()));
}

// The page's operators changed as text; `from` must be there.
std::string after_replacing(const std::string& from, const std::string& to) {
    return after_editing([&](QPDF&, QPDFPageObjectHelper& page) {
        QPDFObjectHandle stream = page.getObjectHandle().getKey("/Contents");
        const auto data = stream.getStreamData(qpdf_dl_generalized);
        std::string text(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
        const std::size_t at = text.find(from);
        REQUIRE(at != std::string::npos);
        text.replace(at, from.size(), to);
        stream.replaceStreamData(text, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    });
}

// Each font of the page.
void for_each_font(QPDFPageObjectHelper& page, const std::function<void(QPDFObjectHandle)>& use) {
    QPDFObjectHandle fonts = page.getAttribute("/Resources", false).getKey("/Font");
    for (const auto& key : fonts.getKeys()) use(fonts.getKey(key));
}

}  // namespace

TEST_CASE("a file that is as it was meant passes", "[proof]") {
    CHECK(judged(prove(good_file(), good_job())) == "passed");
    CHECK(after_editing([](QPDF&, QPDFPageObjectHelper&) {}) == "passed");  // rewritten, not changed
    for (const int dpi : {203, 600}) {
        const auto sheet = tests::avery_5160();
        const auto job = tests::job_of(tests::laid_out(sheet, dpi), sheet, 40, 7);
        CHECK(judged(prove(written(job), job)) == "passed");
    }
}

TEST_CASE("a changed digit is refused, wherever it stands", "[proof]") {
    struct Row {
        const char* element;
        std::size_t run;
        const char* text;
    };
    const auto row = GENERATE(values<Row>({{"strength", 0, "1,560 mg per 30 mL"},
                                           {"strength", 1, "(60 mg per mL)"},
                                           {"quantity", 0, "36 mL"},
                                           {"lot", 1, "A26-0306"},
                                           {"expires", 1, "2027-09-05"},
                                           {"compounded-on", 1, "2026-03-06"},
                                           {"serial", 1, "00002"}}));
    CAPTURE(row.element);
    const std::string said =
        after_drawing([&](PrintJob& job) { run_of(job, row.element, row.run).text = row.text; });
    CHECK_THAT(
        said, Contains("refused text") && Contains(std::string("page 1: \"") + row.text + "\" stands where"));
    CHECK_THAT(said, Contains(std::string(row.element) + " reads \""));
}

TEST_CASE("a run that is dropped, doubled, moved, resized or in another font is refused", "[proof]") {
    CHECK_THAT(after_drawing([](PrintJob& job) {
                   std::erase_if(marks(job), [](const draw::Mark& mark) {
                       const auto* run = std::get_if<TextRun>(&mark);
                       return run != nullptr && run->element == "storage";
                   });
               }),
               Contains("refused text") && Contains("is missing"));
    CHECK_THAT(after_drawing([](PrintJob& job) { marks(job).push_back(run_of(job, "lot", 1)); }),
               Contains("page 1 has text that belongs to no label"));
    CHECK_THAT(after_drawing([](PrintJob& job) {
                   run_of(job, "lot", 1).baseline.x += draw::points(numbers::Exact::ratio(1, 10));
               }),
               Contains("\"A26-0305\" stands where \"A26-0305\" should"));
    CHECK_THAT(after_drawing([](PrintJob& job) { run_of(job, "lot", 1).baseline.y -= draw::points(1); }),
               Contains("\"A26-0305\" stands where \"A26-0305\" should"));
    CHECK_THAT(after_drawing([](PrintJob& job) { run_of(job, "name").size -= draw::points(1); }),
               Contains("\"Glycine Injection\" stands where"));
    CHECK_THAT(after_drawing([](PrintJob& job) { run_of(job, "name").face = draw::Face::regular; }),
               Contains("\"Glycine Injection\" stands where"));
    CHECK_THAT(after_drawing([](PrintJob& job) { run_of(job, "name").ink = draw::Ink::white; }),
               Contains("\"Glycine Injection\" stands where"));
    CHECK_THAT(after_drawing([](PrintJob& job) {
                   std::swap(run_of(job, "lot", 1).text, run_of(job, "serial", 1).text);
               }),
               Contains("lot reads \"Lot 00001\""));
}

TEST_CASE("a single changed module of the bar code is refused, whichever it is", "[proof]") {
    const std::size_t module =
        GENERATE(std::size_t{0}, std::size_t{21}, std::size_t{65}, std::size_t{210}, std::size_t{399});
    const std::string said = after_drawing([&](PrintJob& job) {
        for (auto& mark : marks(job))
            if (auto* grid = std::get_if<ModuleGrid>(&mark)) grid->dark.at(module).flip();
    });
    CHECK_THAT(said,
               Contains("refused barcode") && Contains("page 1: the bar code does not read as V1|A26-0305|"));
}

TEST_CASE("a bar code of another lot, moved, of other size or missing is refused", "[proof]") {
    CHECK_THAT(after_drawing([](PrintJob& job) {
                   auto other = tests::request();
                   other.lot = "A26-0306";
                   const auto layout = layout::lay_out_label(tests::composed(tests::glycine(), other),
                                                             tests::roll(300, 100), {300}, tests::fonts());
                   for (auto& mark : marks(job))
                       if (auto* grid = std::get_if<ModuleGrid>(&mark))
                           for (const auto& theirs : layout->drawing.marks)
                               if (const auto* from = std::get_if<ModuleGrid>(&theirs))
                                   grid->dark = from->dark;
               }),
               Contains("refused barcode"));
    CHECK_THAT(after_drawing([](PrintJob& job) {
                   for (auto& mark : marks(job))
                       if (auto* grid = std::get_if<ModuleGrid>(&mark)) grid->corner.x -= draw::dots(1, 300);
               }),
               Contains("barcode"));
    CHECK_THAT(after_drawing([](PrintJob& job) {
                   std::erase_if(marks(job), [](const draw::Mark& mark) {
                       return std::holds_alternative<ModuleGrid>(mark);
                   });
               }),
               Contains("refused barcode"));
}

TEST_CASE("a bar that is missing, or one that nobody meant, is refused", "[proof]") {
    CHECK_THAT(after_drawing([](PrintJob& job) {
                   std::erase_if(marks(job), [](const draw::Mark& mark) {
                       return std::holds_alternative<draw::Box>(mark);
                   });
               }),
               Contains("refused text") && Contains("page 1: a bar or rule is missing"));
    CHECK_THAT(after_drawing([](PrintJob& job) {
                   // Over the lot number: the text is still there, and cannot be read.
                   const auto at = run_of(job, "lot", 1).baseline;
                   marks(job).push_back(draw::Box{{at.x.snapped(300), at.y.snapped(300) - draw::dots(20, 300),
                                                   draw::dots(100, 300), draw::dots(24, 300)}});
               }),
               Contains("refused text\npage 1 has a bar or rule that belongs to no label"));
}

TEST_CASE("operators that a label does not have are refused", "[proof]") {
    struct Row {
        const char* from;
        const char* to;
        const char* fault;
    };
    const auto row = GENERATE(values<Row>({
        {"BT", "BT 3 Tr", "operator Tr"},      // invisible
        {"BT", "BT 50 Tz", "operator Tz"},     // squeezed
        {"BT", "BT 1 0 0 rg", "operator rg"},  // coloured
        {"ET", "ET 0 0 100 100 re f", "painted over text"},
        {"q\n", "0 0 m 9 9 l S q\n", "operator m"},
        {"BT", "BT /F9 9 Tf", "unknown font"},
        {"ET", "ET q", "ends in the middle"},
        {"ET", "ET Q", "Q without q"},
        {"0 g", "0.5 g", "not black"},
        {"BT", "BT /GS1 gs", "operator gs"},
        {"ET", "ET /X1 Do", "operator Do"},
    }));
    CAPTURE(row.to);
    CHECK_THAT(after_replacing(row.from, row.to), Contains("refused") && Contains(row.fault));
}

TEST_CASE("another page size, a cut, turned, scaled or covered page is refused", "[proof]") {
    const auto with_key = [](const char* key, const char* value) {
        return after_editing([&](QPDF&, QPDFPageObjectHelper& page) {
            page.getObjectHandle().replaceKey(key, QPDFObjectHandle::parse(value));
        });
    };
    CHECK_THAT(with_key("/MediaBox", "[0 0 217 72]"), Contains("refused text\npage 1 has another size"));
    CHECK_THAT(with_key("/MediaBox", "[0 0 216 73]"), Contains("page 1 has another size"));
    CHECK_THAT(with_key("/MediaBox", "[1 0 217 72]"), Contains("does not begin at its corner"));
    CHECK_THAT(with_key("/CropBox", "[0 0 100 72]"), Contains("a page has CropBox"));
    CHECK_THAT(with_key("/Rotate", "90"), Contains("a page has Rotate"));
    CHECK_THAT(with_key("/UserUnit", "2"), Contains("a page has UserUnit"));
    CHECK_THAT(with_key("/Annots", "[]"), Contains("a page has Annots"));
    CHECK_THAT(after_editing(
                   [](QPDF& pdf, QPDFPageObjectHelper&) { pdf.getRoot().removeKey("/ViewerPreferences"); }),
               Contains("the file does not ask to be printed unscaled"));
}

TEST_CASE("more or fewer pages than meant are refused", "[proof]") {
    CHECK_THAT(after_editing([](QPDF& pdf, QPDFPageObjectHelper& page) {
                   QPDFPageDocumentHelper(pdf).addPage(page.shallowCopyPage(), false);
               }),
               Contains("refused text barcode\nthe file has 2 pages for 1"));
    const auto stock = tests::roll(300, 100);
    const auto two = tests::job_of(tests::laid_out(stock), stock, 2);
    CHECK_THAT(judged(prove(good_file(), two)), Contains("the file has 1 pages for 2"));
}

TEST_CASE("a font that is not embedded, or whose map is wrong, is refused", "[proof]") {
    CHECK_THAT(after_editing([](QPDF&, QPDFPageObjectHelper& page) {
                   for_each_font(page, [](QPDFObjectHandle font) {
                       font.getKey("/DescendantFonts")
                           .getArrayItem(0)
                           .getKey("/FontDescriptor")
                           .removeKey("/FontFile2");
                   });
               }),
               Contains("refused") && Contains("is not embedded"));
    CHECK_THAT(after_editing([](QPDF&, QPDFPageObjectHelper& page) {
                   for_each_font(page, [](QPDFObjectHandle font) { font.removeKey("/ToUnicode"); });
               }),
               Contains("has no right ToUnicode map"));
    // Every 5 is copied as a 6.
    CHECK_THAT(after_editing([](QPDF&, QPDFPageObjectHelper& page) {
                   for_each_font(page, [](QPDFObjectHandle font) {
                       font.getKey("/ToUnicode")
                           .replaceStreamData(
                               "2 beginbfrange\n<0020> <0034> <0020>\n<0035> <00FF> <0036>\nendbfrange\n",
                               QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
                   });
               }),
               Contains("refused text") && Contains("stands where"));
    CHECK_THAT(after_editing([](QPDF&, QPDFPageObjectHelper& page) {
                   for_each_font(page, [](QPDFObjectHandle font) {
                       font.getKey("/ToUnicode")
                           .replaceStreamData("1 begincidrange\n<0020> <00FF> 32\nendcidrange\n",
                                              QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
                   });
               }),
               Contains("has no right ToUnicode map"));
}

TEST_CASE("a file that is cut short, empty or no PDF is refused with a reason", "[proof]") {
    const std::string& good = good_file();
    CHECK_THAT(judged(prove("", good_job())), Contains("refused text barcode\nthe file cannot be read back"));
    CHECK_THAT(judged(prove("%PDF-1.6\nnothing", good_job())), Contains("refused text barcode"));
    for (const std::size_t length :
         {std::size_t{10}, good.size() / 2, good.size() - 10, good.size() - 1000}) {
        CAPTURE(length);
        CHECK_THAT(judged(prove(good.substr(0, length), good_job())), Contains("refused text"));
    }
}

TEST_CASE("many faults are told up to a limit, and the verdict stands", "[proof]") {
    const auto stock = tests::roll(300, 100);
    const auto job = tests::job_of(tests::laid_out(stock), stock, 50);
    auto other = tests::request();
    other.lot = "B";
    const auto layout =
        layout::lay_out_label(tests::composed(tests::glycine(), other), stock, {300}, tests::fonts());
    const auto proof = prove(written(tests::job_of(*layout, stock, 50)), job);
    CHECK_FALSE(proof.text);
    CHECK_FALSE(proof.barcode);
    CHECK(proof.faults.size() == 20);
}

}  // namespace vialwright::proof
