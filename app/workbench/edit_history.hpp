// SPDX-License-Identifier: Apache-2.0
// The edits of a page, to take back and to do again. A run of key presses in one entry is one edit.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace vialwright::workbench {

// Whether one text became the other by one key press, and which way.
inline std::optional<bool> grew_by_a_key(const std::string& before, const std::string& after) {
    constexpr std::size_t longest_character = 4;  // bytes of one UTF-8 character: more than that was pasted
    if (after.size() > before.size() && after.size() - before.size() <= longest_character) return true;
    if (before.size() > after.size() && before.size() - after.size() <= longest_character) return false;
    return std::nullopt;
}

// Whether a key was typed over text that was selected: one character stands where several stood.
inline bool is_typed_over(const std::string& before, const std::string& after) {
    const auto characters = [](const std::string& text) {
        return std::ranges::count_if(text, [](char c) { return (c & 0xc0) != 0x80; });
    };
    return characters(after) == 1 && characters(before) > 2;
}

// Inputs: everything that was typed, a value that compares. Key: names an entry.
template <class Inputs, class Key> class EditHistory {
public:
    EditHistory() = default;
    explicit EditHistory(Inputs first) : now_(std::move(first)) {}

    const Inputs& now() const { return now_; }
    bool can_undo() const { return !past_.empty(); }
    bool can_redo() const { return !future_.empty(); }

    // False if nothing changed.
    bool change(Inputs inputs) { return change(std::move(inputs), std::nullopt); }
    // `before` and `after`: what stands in the entry of that key.
    bool type(Inputs inputs, const Key& key, const std::string& before, const std::string& after) {
        // What is typed next goes on with a key over selected text, which is an edit of its own.
        const bool is_over = is_typed_over(before, after);
        const auto growing = is_over ? std::nullopt : grew_by_a_key(before, after);
        const bool is_new =
            change(std::move(inputs), growing ? std::optional(Typing{key, *growing}) : std::nullopt);
        if (is_new && is_over) typing_ = Typing{key, true};
        return is_new;
    }
    bool undo() { return go(past_, future_); }
    bool redo() { return go(future_, past_); }

private:
    struct Typing {  // the run of key presses that one undo takes back
        Key key;
        bool growing;
        friend bool operator==(const Typing&, const Typing&) = default;
    };
    static constexpr std::size_t most_steps = 500;

    bool change(Inputs inputs, std::optional<Typing> typing) {
        if (inputs == now_) return false;
        const bool continues = typing && typing == typing_;
        if (!continues) past_.push_back(now_);
        if (past_.size() > most_steps) past_.erase(past_.begin());
        future_.clear();
        typing_ = std::move(typing);
        now_ = std::move(inputs);
        return true;
    }

    bool go(std::vector<Inputs>& from, std::vector<Inputs>& to) {
        if (from.empty()) return false;
        to.push_back(std::move(now_));
        now_ = std::move(from.back());
        from.pop_back();
        typing_.reset();
        return true;
    }

    Inputs now_;
    std::vector<Inputs> past_, future_;
    std::optional<Typing> typing_;
};

}  // namespace vialwright::workbench
