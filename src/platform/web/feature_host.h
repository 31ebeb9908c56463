#pragma once
// What a feature is given to register itself with: routes, menu entries, jobs. Every feature exports one function,
//   void add_trips_feature(FeatureHost&);   // in trips_feature.h
// and src/app/features.cpp calls them in menu order. The host outlives all handlers, so they may keep references.

#include <string>

#include "platform/extraction/extracted_text.h"

namespace baeumgil {

class Router;
class Site;
class Database;
class JobRunner;
class FileStore;
class SearchIndex;
class Clock;

struct FeatureHost {
  Router& router;
  Site& site;
  Database& db;
  JobRunner& jobs;
  FileStore& files;
  SearchIndex& search;
  Clock const& clock;
  std::string base_address{};  // "https://benchmarking.hanam.go.kr", no slash at the end; for links in mails
  ExtractText extract_text{};  // the words of a file somebody sent
};

}  // namespace baeumgil
