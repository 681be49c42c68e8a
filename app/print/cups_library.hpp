// SPDX-License-Identifier: Apache-2.0
// libcups, loaded when the first label is printed: the program runs, and saves its labels, where it is not installed, and
// no other command waits for the thirty libraries that it brings along.
#pragma once

#include <cups/cups.h>

namespace vialwright::print {

// The functions that are used, under their own names (https://www.cups.org/doc/cupspm.html).
struct CupsLibrary {
    decltype(&::cupsServer) server = nullptr;
    decltype(&::ippPort) port = nullptr;
    decltype(&::cupsEncryption) encryption = nullptr;
    decltype(&::cupsUser) user = nullptr;
    decltype(&::cupsLastErrorString) last_error = nullptr;
    decltype(&::cupsDoRequest) do_request = nullptr;
    decltype(&::cupsAddOption) add_option = nullptr;
    decltype(&::cupsFreeOptions) free_options = nullptr;
    decltype(&::cupsCreateJob) create_job = nullptr;
    decltype(&::cupsStartDocument) start_document = nullptr;
    decltype(&::cupsWriteRequestData) write_data = nullptr;
    decltype(&::cupsFinishDocument) finish_document = nullptr;
    decltype(&::cupsCancelJob2) cancel_job = nullptr;
    decltype(&::httpConnect2) connect = nullptr;
    decltype(&::httpClose) close = nullptr;
    decltype(&::httpAssembleURIf) assemble_uri = nullptr;
    decltype(&::ippNewRequest) new_request = nullptr;
    decltype(&::ippDelete) delete_message = nullptr;
    decltype(&::ippAddString) add_string = nullptr;
    decltype(&::ippAddStrings) add_strings = nullptr;
    decltype(&::ippGetStatusCode) status_of = nullptr;
    decltype(&::ippFirstAttribute) first_attribute = nullptr;
    decltype(&::ippNextAttribute) next_attribute = nullptr;
    decltype(&::ippGetName) name_of = nullptr;
    decltype(&::ippGetGroupTag) group_of = nullptr;
    decltype(&::ippGetCount) count_of = nullptr;
    decltype(&::ippGetString) string_of = nullptr;
    decltype(&::ippGetInteger) integer_of = nullptr;
    decltype(&::ippGetBoolean) boolean_of = nullptr;
    decltype(&::ippGetResolution) resolution_of = nullptr;
    decltype(&::pwgMediaForPWG) media_for_pwg = nullptr;
    decltype(&::pwgMediaForPPD) media_for_ppd = nullptr;

    // Null where libcups is not installed, or lacks one of them.
    static const CupsLibrary* get();
};

}  // namespace vialwright::print
