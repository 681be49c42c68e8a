// SPDX-License-Identifier: Apache-2.0
// Bytes in order: of a file, of a pipe, of memory. What is read here is never held as a whole.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <stop_token>
#include <string>

#include "app/files/fault.hpp"
#include "core/result.hpp"

namespace vialwright::bulk {

struct ReadFailed : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class ByteSource {
public:
    ByteSource() = default;
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;
    virtual ~ByteSource() = default;

    // At most `most` bytes, fewer where no more are there yet; 0 at the end, and from when a stop was asked for. Throws
    // ReadFailed.
    std::size_t read(char* into, std::size_t most) {
        const std::size_t got = read_some(into, most);
        bytes_read_ += got;
        return got;
    }
    std::uint64_t bytes_read() const { return bytes_read_; }
    // To the beginning again; false where the source is a pipe.
    virtual bool rewind() = 0;

private:
    virtual std::size_t read_some(char* into, std::size_t most) = 0;

    std::uint64_t bytes_read_ = 0;
};

class MemorySource : public ByteSource {
public:
    // `at_once`: no more than so many bytes a call, as a slow pipe gives them.
    explicit MemorySource(std::string bytes, std::size_t at_once = SIZE_MAX)
        : bytes_(std::move(bytes)), at_once_(at_once) {}
    bool rewind() override;

private:
    std::size_t read_some(char* into, std::size_t most) override;

    std::string bytes_;
    std::size_t at_once_;
    std::size_t at_ = 0;
};

// An open file or pipe, closed at the end. A stop ends also a read that waits for a pipe.
class FileSource : public ByteSource {
public:
    FileSource(int descriptor, std::stop_token stop);
    ~FileSource() override;
    bool rewind() override;

    std::optional<std::uint64_t> size() const { return size_; }  // nothing for a pipe
    bool is_same_file(const std::filesystem::path& path) const;  // also by another name

private:
    std::size_t read_some(char* into, std::size_t most) override;
    bool wait_for_bytes() const;

    struct Wake;
    int descriptor_;
    std::stop_token stop_;
    std::unique_ptr<Wake> wake_;  // pipes only
    std::optional<std::uint64_t> size_;
};

// "-" is standard input.
Result<std::unique_ptr<FileSource>, files::Fault> open_source(const std::filesystem::path& path,
                                                              std::stop_token stop = {});

// What was read ahead of a source, and then the rest of it.
class ResumedSource : public ByteSource {
public:
    ResumedSource(std::string head, ByteSource& rest) : head_(std::move(head)), rest_(rest) {}
    bool rewind() override { return false; }

private:
    std::size_t read_some(char* into, std::size_t most) override;

    std::string head_;
    std::size_t at_ = 0;
    ByteSource& rest_;
};

// What was read ahead and whatever is left of the source, in an unnamed file that can be read twice.
std::unique_ptr<FileSource> spooled(std::string_view head, ByteSource& rest, std::stop_token stop);

}  // namespace vialwright::bulk
