// SPDX-License-Identifier: Apache-2.0
// The labels of a CSV file, a row each.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/bulk/csv_fields.hpp"
#include "app/bulk/header.hpp"
#include "app/workbench/label_rows.hpp"

namespace vialwright::bulk {

const KnownColumns& label_columns();

// What all rows share, and so needs no column; what is given here must not be a column too.
struct SharedLabel {
    workbench::LabelText text;
    bool has_date = false;  // is worked out
};

class CsvLabels : public workbench::LabelRows {
public:
    // Reads the first line. `file` stands in the faults; `source` can be rewound, and must outlive this.
    static Result<std::unique_ptr<CsvLabels>, files::Faults> open(ByteSource& source, const ColumnMap& map,
                                                                  SharedLabel shared,
                                                                  const std::string& file);

    bool next(workbench::LabelRow& row) override;
    void rewind() override;

private:
    CsvLabels(ByteSource& source, SharedLabel shared)
        : source_(source), shared_(std::move(shared)), splitter_(std::in_place, source) {}
    void check_shared(const std::string& file, files::Faults& faults) const;
    void assign(std::string_view record, workbench::LabelRow& row);

    ByteSource& source_;
    SharedLabel shared_;
    std::optional<CsvSplitter> splitter_;
    Fields columns_;
    FieldReader fields_;
    std::string bytes_;
    std::vector<Record> records_;
    std::size_t at_ = 0;
};

// A file of labels, open.
struct LabelSource {
    std::unique_ptr<FileSource> file;
    std::unique_ptr<FileSource> spooled;  // what came through a pipe
    std::unique_ptr<CsvLabels> rows;
};

// "-" is standard input. Faults of cause not_found and unreadable where it cannot be opened, of cause content where it is no
// file of labels. Throws ReadFailed.
Result<LabelSource, files::Faults> open_labels(const std::filesystem::path& path, const ColumnMap& map,
                                               SharedLabel shared, const std::stop_token& stop = {});

}  // namespace vialwright::bulk
