// SPDX-License-Identifier: Apache-2.0
#include "app/print/cups_library.hpp"

#include <optional>

#include <dlfcn.h>

namespace vialwright::print {

namespace {

class Loader {
public:
    explicit Loader(void* library) : library_(library) {}

    template <class Function> void take(Function& into, const char* name) {
        into = reinterpret_cast<Function>(::dlsym(library_, name));
        if (into == nullptr) is_whole_ = false;
    }
    bool is_whole() const { return is_whole_; }

private:
    void* library_;
    bool is_whole_ = true;
};

void take_cups(Loader& from, CupsLibrary& cups) {
    from.take(cups.server, "cupsServer");
    from.take(cups.encryption, "cupsEncryption");
    from.take(cups.user, "cupsUser");
    from.take(cups.last_error, "cupsLastErrorString");
    from.take(cups.do_request, "cupsDoRequest");
    from.take(cups.add_option, "cupsAddOption");
    from.take(cups.free_options, "cupsFreeOptions");
    from.take(cups.create_job, "cupsCreateJob");
    from.take(cups.start_document, "cupsStartDocument");
    from.take(cups.write_data, "cupsWriteRequestData");
    from.take(cups.finish_document, "cupsFinishDocument");
    from.take(cups.cancel_job, "cupsCancelJob2");
    from.take(cups.connect, "httpConnect2");
    from.take(cups.close, "httpClose");
    from.take(cups.assemble_uri, "httpAssembleURIf");
    from.take(cups.media_for_pwg, "pwgMediaForPWG");
    from.take(cups.media_for_ppd, "pwgMediaForPPD");
}

void take_ipp(Loader& from, CupsLibrary& cups) {
    from.take(cups.port, "ippPort");
    from.take(cups.new_request, "ippNewRequest");
    from.take(cups.delete_message, "ippDelete");
    from.take(cups.add_string, "ippAddString");
    from.take(cups.add_strings, "ippAddStrings");
    from.take(cups.status_of, "ippGetStatusCode");
    from.take(cups.first_attribute, "ippFirstAttribute");
    from.take(cups.next_attribute, "ippNextAttribute");
    from.take(cups.name_of, "ippGetName");
    from.take(cups.group_of, "ippGetGroupTag");
    from.take(cups.count_of, "ippGetCount");
    from.take(cups.string_of, "ippGetString");
    from.take(cups.integer_of, "ippGetInteger");
    from.take(cups.boolean_of, "ippGetBoolean");
    from.take(cups.resolution_of, "ippGetResolution");
}

// It stays loaded until the program ends: its threads and caches do not like to be taken away.
std::optional<CupsLibrary> loaded() {
    void* library = ::dlopen("libcups.so.2", RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) return std::nullopt;
    Loader loader(library);
    CupsLibrary cups;
    take_cups(loader, cups);
    take_ipp(loader, cups);
    if (!loader.is_whole()) return std::nullopt;
    return cups;
}

}  // namespace

const CupsLibrary* CupsLibrary::get() {
    static const std::optional<CupsLibrary> library = loaded();
    return library ? &*library : nullptr;
}

}  // namespace vialwright::print
