// SPDX-License-Identifier: Apache-2.0
// A batch of rows from memory, with the shipped data.
#pragma once

#include <functional>
#include <set>

#include "app/workbench/label_batch.hpp"
#include "tests/app/workbench/label_shelf.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vialwright::workbench {

class MemoryRows : public LabelRows {
public:
    std::vector<LabelText> texts;
    std::function<void(MemoryRows&)> before_second_reading;

    bool next(LabelRow& row) override {
        if (at_ == texts.size()) return false;
        row.text = texts[at_];
        row.line = ++at_;
        row.faults.clear();
        return true;
    }
    void begin() { at_ = 0; }
    void rewind() override {
        begin();
        if (before_second_reading) before_second_reading(*this);
    }

private:
    std::size_t at_ = 0;
};

struct RowsDesk : Shelf {
    test::TemporaryFolder folder;
    MemoryRows rows;
    LabelBatch batch;

    explicit RowsDesk(const std::string& stock = "thermal-3.00x1.00in") {
        batch.shared = job("glycine-injection", stock);
        batch.rows = &rows;
        batch.product = [this](const std::string& id) -> Result<const formulary::Monograph*, std::string> {
            const auto found = library.product(id);
            if (found) return *found;
            return Failure{std::string("there is none")};
        };
        batch.out = folder.path() / "labels.pdf";
        batch.most_labels_of_a_file = 7;
        batch.threads = 2;
    }

    void add(const std::string& lot, const std::string& copies = "", const std::string& serial = "") {
        LabelText text;
        text.product = "glycine-injection";
        text.lot = lot;
        text.made = "2026-03-05T09:00";
        text.bud = "2026-09-05";
        text.copies = copies;
        text.serial = serial;
        rows.texts.push_back(text);
    }

    std::set<std::string> files() const {
        std::set<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
            names.insert(entry.path().filename().string());
        return names;
    }
};

}  // namespace vialwright::workbench
