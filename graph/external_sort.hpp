// Blocks of bytes with a key each in, the same in the order of their keys out, in memory that does not grow with their
// number. For the sources of graph/.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

// An external merge sort: what fills the memory is sorted and written to an unnamed temporary file as a run, and at the
// end the runs are merged. In what order blocks of equal keys come is left open.
class ExternalSort {
 public:
  using Key = std::array<std::uint32_t, 3>;  // compared from its first number on
  using Visit = std::function<void(const Key&, std::string_view)>;

  // `memory` in bytes holds twice: once for the run that is filled, once for the runs that are merged.
  explicit ExternalSort(std::size_t memory = std::size_t{8} << 20) : memory_(memory) {}

  void add(const Key& key, std::string_view block);  // throws Error where the temporary file cannot be written

  // What visit() is given lives until it returns. Once, after everything was added.
  void each(const Visit& visit);

 private:
  struct Place {
    Key key;
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
  };

  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };

  class Run;

  void sort();
  void write_run();
  std::string_view block_at(const Place& place) const {
    return std::string_view(blocks_).substr(place.begin, place.size);
  }

  std::size_t memory_;
  std::string blocks_;
  std::vector<Place> places_;
  std::unique_ptr<std::FILE, Close> file_;
  std::vector<std::size_t> ends_;  // of the runs in the file
};

}  // namespace entente
