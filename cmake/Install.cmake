# `cmake --install`: the program, the libraries with their public headers, a package configuration for find_package(entente), and
# what fetches the data. `cpack` makes a Debian package of the same.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(libraries entente_base entente_language entente_ingest entente_graph entente_export)
foreach(library ${libraries})
  string(REPLACE entente_ "" name ${library})
  set_target_properties(${library} PROPERTIES EXPORT_NAME ${name})
  # Headers include each other from the root of the project, which is this folder once they are installed.
  target_include_directories(${library} PUBLIC "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/entente>")
endforeach()

install(TARGETS entente RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS ${libraries} EXPORT entente ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT entente NAMESPACE entente:: FILE entente-targets.cmake DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/entente)

# The public headers: what a program includes to extract, keep, ask and write, with what these include in turn. Each compiles alone
# (tests/install), and none shows RapidJSON, SQLite, Boost or spdlog.
foreach(header
    base/date.hpp base/report.hpp
    ingest/articles/article.hpp ingest/articles/reader.hpp ingest/batches.hpp ingest/ingest.hpp
    ingest/language/conllu.hpp ingest/language/document.hpp ingest/language/pipeline.hpp
    ingest/actors/actors.hpp ingest/actors/knowledge.hpp ingest/relations/lexicon.hpp ingest/relations/relations.hpp
    graph/corrections.hpp graph/names.hpp graph/neighbours.hpp graph/query.hpp graph/read_records.hpp graph/record.hpp graph/statement.hpp
    graph/stats.hpp graph/store.hpp graph/timeline.hpp graph/vocabulary.hpp
    base/text.hpp export/appearance.hpp export/output_file.hpp export/spells.hpp export/writer.hpp)
  get_filename_component(folder ${header} DIRECTORY)
  install(FILES ${PROJECT_SOURCE_DIR}/${header} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/entente/${folder})
endforeach()

configure_package_config_file(cmake/entente-config.cmake.in entente-config.cmake
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/entente NO_SET_AND_CHECK_MACRO)
# Before 1.0 a minor version may change the interface.
write_basic_package_version_file(entente-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/entente-config.cmake ${CMAKE_CURRENT_BINARY_DIR}/entente-config-version.cmake
              cmake/LibraryDependencies.cmake
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/entente)

# The program works on a pipeline and tables that have licences of their own, so they are no part of the package.
install(PROGRAMS scripts/data DESTINATION ${CMAKE_INSTALL_BINDIR} RENAME entente-data)
install(FILES scripts/packages/python.txt scripts/packages/node.txt DESTINATION ${CMAKE_INSTALL_DATADIR}/entente/packages)
set(described "${PROJECT_BINARY_DIR}/cli/described")
install(FILES "${described}/entente.1" DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES "${described}/entente.bash" DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME entente)
install(FILES "${described}/_entente" DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES "${described}/entente.fish" DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES README.md CHANGELOG.md LICENSE THIRD_PARTY.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR} FILES_MATCHING PATTERN "*.md")
install(FILES docs/vocabulary.ttl docs/shapes.ttl DESTINATION ${CMAKE_INSTALL_DATADIR}/entente)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "entente's developers <entente@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# pdftotext reads PDF; pip and npm fetch the data.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "poppler-utils, python3-pip, npm")
# What a program that is linked with the libraries is built by.
string(JOIN ", " CPACK_DEBIAN_PACKAGE_SUGGESTS g++ cmake pkg-config libarchive-dev libboost-dev libboost-graph-dev libcairo2-dev
  libcld2-dev libcsv-dev libgmime-3.0-dev libhwy-dev libicu-dev libmsgpack-cxx-dev libpcre2-dev libre2-dev libserd-dev
  libsqlite3-dev libtbb-dev libxml2-dev libxxhash-dev rapidjson-dev)
include(CPack)
