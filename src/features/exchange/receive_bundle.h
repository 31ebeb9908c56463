#pragma once
// A file of another institution: looked at, taken in, or put away.

#include <string_view>

#include "features/exchange/received.h"
#include "platform/db/transaction.h"

namespace baeumgil {

class Database;

// Keeps the file for a look; the same file again gives the same row. invalid, at "file": not signed, changed by one bit,
// not a file of cases, our own, or for other institutions only.
Result<ReceivedBundleId> receive_bundle(Database&, Actor const&, std::string_view bytes);

// The two halves of it, for a change that does more.
Result<ReceivedBundle> read_bundle_file(std::string_view bytes);
Result<ReceivedBundleId> keep_bundle(Tx&, Actor const&, ReceivedBundle const&);

// What taking it in would do. Only for who may exchange; for others there is no such file.
Result<BundlePreview> preview_bundle(Tx&, Actor const&, ReceivedBundleId);

// `is_confirmed`: whoever takes it in has compared the fingerprint; needed once for each key. What is older than what we have
// stays as it is.
Result<ReceivedBundleId> take_in(Database&, Actor const&, ReceivedBundleId, bool is_confirmed);

// Only before it was taken in.
Result<Done> put_away(Database&, Actor const&, ReceivedBundleId);

}  // namespace baeumgil
