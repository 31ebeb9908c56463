#pragma once
// A list of the API, item by item, as its handler answers this caller: what a table for a spreadsheet is made of.

#include <boost/json/object.hpp>
#include <functional>
#include <string>

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/router.h"

namespace baeumgil {

using ApiItemReader = std::function<void(boost::json::object const&)>;

// From the request's cursor on, page after page, until at least `most` items were read; only one page where the request says `limit`.
// The cursor to go on from, empty at the end of the list.
Result<std::string> read_api_list(Route const&, Request, Actor const&, std::size_t most, ApiItemReader const&);

void set_query(Request&, std::string const& name, std::string value);

// "owner.name" of an item; null where it is not there.
boost::json::value const* find_in_item(boost::json::object const&, std::string_view path);

// As one cell: a list of plain values joined, anything else as JSON.
std::string api_cell(boost::json::value const&);

}  // namespace baeumgil
