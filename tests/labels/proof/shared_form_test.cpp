// SPDX-License-Identifier: Apache-2.0
// Texts that labels share stand in a form of the file: one that is cut off, moved or changed is no proved file.
#include <functional>

#include <catch2/catch.hpp>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "labels/pdf/pdf_writer.hpp"
#include "labels/proof/proof.hpp"
#include "tests/labels/label_fixture.hpp"

namespace vialwright::tests {

namespace {

using Catch::Contains;

const layout::PrintJob& roll_of_twelve() {
    static const layout::PrintJob job = [] {
        const auto stock = roll(300, 100);
        std::vector<layout::LabelLayout> labels;
        for (int i = 0; i < 12; ++i) {
            auto order = request();
            order.serial = std::to_string(10'000 + i);
            labels.push_back(*layout::lay_out_label(composed(glycine(), order), stock, {300}, fonts()));
        }
        return *layout::impose(std::move(labels), stock, {300});
    }();
    return job;
}

// The faults of the roll's file with its form changed.
std::string after_changing_form(const std::function<void(QPDFObjectHandle form)>& change) {
    const std::string bytes = pdf::write_pdf(roll_of_twelve(), fonts(), {"test"});
    QPDF pdf;
    pdf.processMemoryFile("label", bytes.data(), bytes.size());
    auto page = QPDFPageDocumentHelper(pdf).getAllPages().front();
    QPDFObjectHandle forms = page.getAttribute("/Resources", false).getKey("/XObject");
    REQUIRE(forms.getKeys().size() == 1);
    change(forms.getKey(*forms.getKeys().begin()));
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setStaticID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    const auto proof = proof::prove({reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()},
                                    roll_of_twelve());
    std::string all = proof.passed() ? "passed" : "refused";
    for (const auto& fault : proof.faults) all += "\n" + fault;
    return all;
}

}  // namespace

TEST_CASE("a form that is cut off, turned, optional or changed is refused", "[pdf][proof]") {
    CHECK(after_changing_form([](QPDFObjectHandle) {}) == "passed");
    const auto with_key = [](const char* key, const char* value) {
        return after_changing_form(
            [&](QPDFObjectHandle form) { form.getDict().replaceKey(key, QPDFObjectHandle::parse(value)); });
    };
    CHECK_THAT(with_key("/BBox", "[-216 10 216 144]"),
               Contains("refused") && Contains("ends within the page"));
    CHECK_THAT(with_key("/BBox", "[-216 0 100 144]"), Contains("ends within the page"));
    CHECK_THAT(with_key("/Matrix", "[1 0 0 1 3 0]"), Contains("what is no form"));
    CHECK_THAT(with_key("/OC", "<< /Type /OCG >>"), Contains("what is no form"));
    CHECK_THAT(with_key("/Group", "<< /S /Transparency >>"), Contains("what is no form"));
    CHECK_THAT(with_key("/Subtype", "/Image"), Contains("what is no form"));
    const auto with_content = [](const std::string& from, const std::string& to) {
        return after_changing_form([&](QPDFObjectHandle form) {
            const auto data = form.getStreamData(qpdf_dl_generalized);
            std::string text(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
            const std::size_t at = text.find(from);
            REQUIRE(at != std::string::npos);
            text.replace(at, from.size(), to);
            form.replaceStreamData(text, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
        });
    };
    CHECK_THAT(with_content("ET", "ET 0 0 9 9 re f"), Contains("refused"));
    CHECK_THAT(with_content("ET", "ET /X1 Do"), Contains("what is no form"));
    CHECK_THAT(with_content("BT", "BT 3 Tr"), Contains("operator Tr"));
    CHECK_THAT(with_content("<0047", "<0048"), Contains("stands where"));  // Glycine
}

}  // namespace vialwright::tests
