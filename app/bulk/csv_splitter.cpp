// SPDX-License-Identifier: Apache-2.0
#include "app/bulk/csv_splitter.hpp"

#include <algorithm>
#include <cstring>

namespace vialwright::bulk {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Where a quoted record ends, or what is wrong with it.
struct QuotedScan {
    enum class End : std::uint8_t { record, stray, open } end = End::open;
    std::size_t length = 0;  // up to the line end
    std::size_t fields = 1;
    std::size_t line_breaks = 0;      // inside quotes
    std::size_t most_separators = 0;  // in one quoted field that holds a line break
};

class QuotedScanner {
public:
    explicit QuotedScanner(std::string_view text) : text_(text) {}

    QuotedScan run() {
        while (true) {
            const bool ended = next_is('"') ? quoted_field() : plain_field();
            if (!ended) return scan_;
            if (at_ == text_.size() || text_[at_] != ',') break;
            ++at_;
            ++scan_.fields;
        }
        scan_.end = QuotedScan::End::record;
        scan_.length = at_;
        return scan_;
    }

private:
    bool next_is(char c) const { return at_ < text_.size() && text_[at_] == c; }
    bool at_line_end() const {
        return at_ == text_.size() || text_[at_] == '\n' || text_.substr(at_).starts_with("\r\n") ||
               text_.substr(at_) == "\r";
    }

    bool stray() {
        scan_.end = QuotedScan::End::stray;
        return false;
    }

    bool plain_field() {
        while (at_ < text_.size() && text_[at_] != ',' && !at_line_end())
            if (text_[at_++] == '"') return stray();
        return true;
    }

    bool quoted_field() {
        std::size_t breaks = 0, separators = 0;
        for (++at_;; ++at_) {
            if (at_ >= text_.size()) return false;  // open
            const char c = text_[at_];
            breaks += c == '\n' ? 1 : 0;
            separators += c == ',' ? 1 : 0;
            if (c != '"') continue;
            if (at_ + 1 >= text_.size() || text_[at_ + 1] != '"') break;
            ++at_;
        }
        ++at_;
        scan_.line_breaks += breaks;
        if (breaks > 0) scan_.most_separators = std::max(scan_.most_separators, separators);
        return next_is(',') || at_line_end() || stray();
    }

    std::string_view text_;
    std::size_t at_ = 0;
    QuotedScan scan_;
};

std::size_t without_carriage_return(std::string_view line) {
    return line.ends_with('\r') ? line.size() - 1 : line.size();
}

}  // namespace

// Reads until `bytes` holds a block, or the source ends.
void CsvSplitter::fill(std::string& bytes) {
    while (!at_end_ && bytes.size() < block) {
        const std::size_t before = bytes.size();
        bytes.resize(before + block);
        const std::size_t got = source_.read(bytes.data() + before, block);
        bytes.resize(before + got);
        at_end_ = got == 0;
    }
}

CsvSplitter::Header CsvSplitter::read_header() {
    fill(carry_);
    if (carry_.starts_with(byte_order_mark)) carry_.erase(0, byte_order_mark.size());
    if (carry_.empty()) return {};
    const Taken taken = take(carry_);
    Header header{carry_.substr(0, taken.record.length), taken.record.fault};
    line_ += taken.lines;
    carry_.erase(0, taken.used);
    return header;
}

bool CsvSplitter::next(std::string& bytes, std::vector<Record>& records) {
    records.clear();
    while (records.empty()) {
        bytes = std::move(carry_);
        carry_.clear();
        fill(bytes);
        if (bytes.empty()) return false;
        std::size_t at = 0;
        while ((at += skip_rest_of_line(std::string_view(bytes).substr(at))) < bytes.size()) {
            const Taken taken = take(std::string_view(bytes).substr(at));
            if (taken.used == 0) break;
            keep(taken, at, records);
            at += taken.used;
        }
        carry_.assign(bytes, at);
    }
    return true;
}

// The record that begins here. A line without a quotation mark ends it, which is nearly every one.
CsvSplitter::Taken CsvSplitter::take(std::string_view rest) const {
    const std::size_t looked_at = std::min(rest.size(), longest_record + 1);
    const void* found = std::memchr(rest.data(), '\n', looked_at);
    Taken taken;
    taken.lines = 1;
    if (found) {
        const auto end = static_cast<std::size_t>(static_cast<const char*>(found) - rest.data());
        taken.used = end + 1;
        taken.record.length = without_carriage_return(rest.substr(0, end));
    } else if (looked_at > longest_record) {
        taken.used = looked_at;
        taken.record.fault = RecordFault::too_long;
        return taken;
    } else if (at_end_) {
        taken.used = rest.size();
        taken.record.length = without_carriage_return(rest);
    } else {
        return {};
    }
    if (!std::memchr(rest.data(), '"', taken.record.length)) return taken;
    return take_quoted(rest, taken);
}

// `first_line` is what the record is if it is broken.
CsvSplitter::Taken CsvSplitter::take_quoted(std::string_view rest, const Taken& first_line) const {
    const std::string_view looked_at = rest.substr(0, longest_record);
    const QuotedScan scan = QuotedScanner(looked_at).run();
    Taken broken = first_line;
    if (scan.end == QuotedScan::End::stray) {
        broken.record.fault = scan.line_breaks == 0 ? RecordFault::stray_quote : RecordFault::unclosed_quote;
        return broken;
    }
    const std::string_view behind = looked_at.substr(std::min(scan.length, looked_at.size()));
    const bool is_ended = behind.starts_with('\n') || behind.starts_with("\r\n");
    const bool is_last = at_end_ && looked_at.size() == rest.size();
    if ((scan.end == QuotedScan::End::open || !is_ended) && looked_at.size() < longest_record && !at_end_)
        return {};
    const bool is_whole = scan.end == QuotedScan::End::record && (is_ended || is_last);
    // A field that holds a whole line of the file swallowed an order: its quotation mark was closed by another's.
    const bool swallowed = scan.line_breaks > 0 && fields_ > 1 &&
                           (scan.fields != fields_ || scan.most_separators + 1 >= fields_);
    if (!is_whole || swallowed) {
        broken.record.fault = RecordFault::unclosed_quote;
        return broken;
    }
    Taken taken;
    taken.lines = scan.line_breaks + 1;
    taken.record.length = scan.length;
    taken.used = scan.length;
    if (rest.substr(taken.used).starts_with('\r')) ++taken.used;
    if (rest.substr(taken.used).starts_with('\n')) ++taken.used;
    return taken;
}

void CsvSplitter::keep(const Taken& taken, std::size_t at, std::vector<Record>& records) {
    Record record = taken.record;
    record.begin = at;
    record.line = line_;
    line_ += taken.lines;
    if (record.length == 0 && record.fault == RecordFault::none) {
        if (blanks_++ == 0) blank_from_ = record.line;
        if (blanks_ == most_blanks) tell_blanks(records);
        return;
    }
    tell_blanks(records);
    skipping_ = record.fault == RecordFault::too_long;
    records.push_back(record);
}

void CsvSplitter::tell_blanks(std::vector<Record>& records) {
    for (; blanks_ > 0; --blanks_) records.push_back({0, 0, blank_from_++, RecordFault::blank});
}

// Behind a line that was too long: how many of the bytes still belong to it.
std::size_t CsvSplitter::skip_rest_of_line(std::string_view bytes) {
    if (!skipping_) return 0;
    const std::size_t end = bytes.find('\n');
    if (end == std::string_view::npos) return bytes.size();
    skipping_ = false;
    return end + 1;
}

}  // namespace vialwright::bulk
