export default{};
