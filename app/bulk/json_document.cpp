// SPDX-License-Identifier: Apache-2.0
// By events (SAX): as a tree nlohmann-json 3.11 keeps the last of two equal keys and turns 1.50 into a double.
#include "app/bulk/json_document.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/files/text_rules.hpp"

namespace vialwright::bulk {

namespace {

using Json = nlohmann::json;
using Kind = JsonNode::Kind;

struct TokenTooLong {};

// The bytes of a source one by one, with the line they stand on.
class Bytes {
public:
    explicit Bytes(ByteSource& source) : source_(source), buffer_(size) { fill(); }

    bool at_end() const { return at_ == end_; }
    char current() const { return buffer_[at_]; }
    void advance() {
        if (buffer_[at_] == '\n') {
            ++line_;
            column_ = 0;
        }
        ++column_;
        if (++since_event_ > JsonLimits::longest_token) throw TokenTooLong{};
        if (++at_ == end_) fill();
    }
    void saw_event() { since_event_ = 0; }
    files::Place place() const { return {static_cast<int>(line_), static_cast<int>(column_)}; }
    std::size_t line() const { return line_; }

private:
    static constexpr std::size_t size = std::size_t{64} * 1024;
    void fill() {
        at_ = 0;
        end_ = source_.read(buffer_.data(), buffer_.size());
    }

    ByteSource& source_;
    std::vector<char> buffer_;
    std::size_t at_ = 0, end_ = 0;
    std::size_t line_ = 1, column_ = 1;
    std::size_t since_event_ = 0;
};

struct ByteIterator {
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = char;

    Bytes* bytes = nullptr;  // null: the end
    char operator*() const { return bytes->current(); }
    ByteIterator& operator++() {
        bytes->advance();
        return *this;
    }
    ByteIterator operator++(int) {
        ByteIterator before = *this;
        bytes->advance();
        return before;
    }
    friend bool operator==(const ByteIterator& left, const ByteIterator& right) {
        return (left.bytes ? left.bytes->at_end() : true) == (right.bytes ? right.bytes->at_end() : true);
    }
};

class DocumentHandler {
public:
    DocumentHandler(Bytes& bytes, const std::function<bool(DocumentEntry&&)>& take)
        : bytes_(bytes), take_(take) {}

    JsonNode root;
    std::string fault;  // of the document
    bool ended_early = false;

    bool null() { return scalar(Kind::null, ""); }
    bool boolean(bool value) { return scalar(Kind::flag, value ? "true" : "false"); }
    bool number_integer(Json::number_integer_t value) { return scalar(Kind::number, std::to_string(value)); }
    bool number_unsigned(Json::number_unsigned_t value) {
        return scalar(Kind::number, std::to_string(value));
    }
    bool number_float(Json::number_float_t, const std::string& raw) { return scalar(Kind::number, raw); }
    bool string(std::string& value) { return scalar(Kind::text, std::move(value)); }
    bool binary(Json::binary_t&) { return scalar(Kind::null, ""); }

    bool start_object(std::size_t) { return start(Kind::object); }
    bool end_object() { return end(); }
    bool start_array(std::size_t) { return start(Kind::list); }
    bool end_array() { return end(); }

    bool key(std::string& name) {
        bytes_.saw_event();
        if (is_spoilt() || !open_.back()) return goes_on();
        JsonNode& object = *open_.back();
        if (object.find(name))
            spoil(fmt::format("the key \"{}\" stands twice in one object", files::with_all_visible(name)));
        else if (object.members.size() == JsonLimits::most_members) spoil("an object has too many members");
        else {
            size_ += name.size();
            object.members.push_back({std::move(name), JsonNode()});
        }
        return goes_on();
    }

    bool parse_error(std::size_t, const std::string&, const Json::exception& problem) {
        fault = what_is_wrong(problem.what());
        return false;
    }

private:
    // "[json.exception.parse_error.101] parse error at line 1, column 5: syntax error …": the place is told in our way.
    static std::string what_is_wrong(std::string_view said) {
        const std::size_t from = std::min(said.find(": "), said.size());
        std::string words = files::with_all_visible(said.substr(std::min(from + 2, said.size())));
        return words.empty() ? "this is no JSON" : "this is no JSON: " + words;
    }

    bool in_entry() const { return entry_depth_ > 0; }
    bool is_spoilt() const { return in_entry() ? !entry_.fault.empty() : !fault.empty(); }
    bool goes_on() const { return fault.empty() && !ended_early; }
    bool in_list_of_entries() const { return entries_depth_ > 0 && open_.size() == entries_depth_; }

    // An entry is lost; outside of them, the document.
    void spoil(std::string why) {
        if (is_spoilt()) return;
        if (in_entry()) entry_.fault = std::move(why);
        else fault = std::move(why);
    }

    void begin_entry() {
        entry_ = DocumentEntry{};
        entry_.line = bytes_.line();
        entry_depth_ = open_.size() + 1;
        nodes_ = size_ = 0;
    }

    void finish_entry() {
        entry_depth_ = 0;
        ended_early = !take_(std::move(entry_));
    }

    // Where the value that comes now belongs; null where it is dropped.
    JsonNode* value_node() {
        bytes_.saw_event();
        if (open_.empty()) return &root;
        if (in_list_of_entries()) {
            begin_entry();
            return &entry_.content;
        }
        if (++nodes_ > JsonLimits::most_nodes) spoil("there are too many values here");
        JsonNode* parent = open_.back();
        if (!parent || is_spoilt()) return nullptr;
        return parent->kind == Kind::object ? &parent->members.back().value : &parent->items.emplace_back();
    }

    bool scalar(Kind kind, std::string text) {
        if (open_.empty()) spoil("a FHIR document is an object: a Bundle or a MedicationRequest");
        const bool is_entry = in_list_of_entries();
        if (JsonNode* node = value_node()) {
            size_ += text.size();
            node->kind = kind;
            node->text = std::move(text);
            if (size_ > JsonLimits::most_bytes) spoil("there is too much text here");
        }
        if (is_entry) finish_entry();
        return goes_on();
    }

    bool start(Kind kind) {
        if (open_.empty() && kind != Kind::object)
            spoil("a FHIR document is an object: a Bundle or a MedicationRequest");
        const bool opens_entries =
            open_.size() == 1 && kind == Kind::list && !is_spoilt() && root.members.back().name == "entry";
        JsonNode* node = value_node();
        if (node) node->kind = kind;
        open_.push_back(node);
        if (opens_entries) entries_depth_ = open_.size();
        if (open_.size() > JsonLimits::most_depth) spoil("the values are nested too deep");
        return goes_on();
    }

    bool end() {
        bytes_.saw_event();
        open_.pop_back();
        if (open_.size() < entries_depth_) entries_depth_ = 0;
        if (in_entry() && open_.size() < entry_depth_) finish_entry();
        return goes_on();
    }

    Bytes& bytes_;
    const std::function<bool(DocumentEntry&&)>& take_;
    std::vector<JsonNode*> open_;  // the objects and lists that are open; null: one that is dropped
    DocumentEntry entry_;
    std::size_t entries_depth_ = 0;  // of the list of entries, while it is open
    std::size_t entry_depth_ = 0;    // of what an entry holds, while one is read
    std::size_t nodes_ = 0, size_ = 0;
};

}  // namespace

Result<JsonNode, files::Fault> read_document(ByteSource& source, const std::string& file,
                                             const std::function<bool(DocumentEntry&&)>& take) {
    Bytes bytes(source);
    DocumentHandler handler(bytes, take);
    try {
        Json::sax_parse(ByteIterator{&bytes}, ByteIterator{}, &handler);
    } catch (const TokenTooLong&) {
        handler.fault = "a text or a number is longer than any that a FHIR document holds";
    }
    if (handler.fault.empty()) return std::move(handler.root);
    return Failure{files::Fault{file, bytes.place(), handler.fault, false, files::Cause::content}};
}

}  // namespace vialwright::bulk
