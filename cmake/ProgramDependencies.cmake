# What only the program and the tests need beyond the libraries.
find_package(spdlog REQUIRED)
find_package(CLI11 REQUIRED)
pkg_check_modules(EDIT REQUIRED IMPORTED_TARGET libedit)
if(ENTENTE_TESTS)
  find_package(doctest REQUIRED)
endif()
