// SPDX-License-Identifier: Apache-2.0
// Result: a value, or the reason why there is none. For every failure that a user can cause; exceptions are for bugs
// and the outside world. (std::expected comes with C++23.)
#pragma once

#include <utility>
#include <variant>

namespace vialwright {

template <class Error> struct Failure { Error error; };
template <class Error> Failure(Error) -> Failure<Error>;

template <class Value, class Error> class [[nodiscard]] Result {
public:
    Result(Value value) : state_(std::in_place_index<0>, std::move(value)) {}  // NOLINT: implicit
    Result(Failure<Error> failure)
        : state_(std::in_place_index<1>, std::move(failure.error)) {}  // NOLINT: implicit

    explicit operator bool() const { return state_.index() == 0; }
    bool has_value() const { return state_.index() == 0; }

    // Asking for the half that is not there is a bug: std::bad_variant_access.
    const Value& operator*() const& { return std::get<0>(state_); }
    Value& operator*() & { return std::get<0>(state_); }
    Value&& operator*() && { return std::get<0>(std::move(state_)); }
    const Value* operator->() const { return &std::get<0>(state_); }
    Value* operator->() { return &std::get<0>(state_); }
    const Error& error() const { return std::get<1>(state_); }

private:
    std::variant<Value, Error> state_;
};

}  // namespace vialwright
