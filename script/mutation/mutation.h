// SPDX-License-Identifier: Apache-2.0
// Included before every mutated source by script/mutate, and by nothing else. MUTATION holds the number of the mutant that
// is on, 0 none. MUTATION_TRACE names a file in which the numbers of all mutants that were reached are written at the end.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <vector>

namespace mutation {

inline int number_from_environment() {
    const char* text = std::getenv("MUTATION");
    return text ? std::atoi(text) : 0;
}

// What was reached. Written when the program ends, however long the tests ran.
class Trace {
public:
    Trace() : path_(std::getenv("MUTATION_TRACE")) {}
    Trace(const Trace&) = delete;
    Trace& operator=(const Trace&) = delete;

    ~Trace() {
        std::FILE* file = path_ ? std::fopen(path_, "w") : nullptr;
        if (!file) return;
        for (std::size_t number = 0; number < reached_.size(); ++number)
            if (reached_[number]) std::fprintf(file, "%zu\n", number);
        std::fclose(file);
        path_ = nullptr;
    }

    bool is_wanted() const { return path_ != nullptr; }

    void reach(int number) {
        const auto index = static_cast<std::size_t>(number);
        if (index >= reached_.size()) reached_.resize(index + 1);
        reached_[index] = true;
    }

private:
    const char* path_;
    std::vector<bool> reached_;
};

inline Trace trace;

// A function of its own: what runs before main() may ask as well.
inline bool on(int number) {
    static const int active = number_from_environment();
    if (trace.is_wanted()) [[unlikely]]
        trace.reach(number);
    return active == number;
}

}  // namespace mutation
